/** What a lock file names, and where. */
export interface Named {
  readonly name: string
  readonly version: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
}

/** Finds what a lock file names, line by line and knowing of each format no more than how the files here look. */
export type Scan = (text: string) => readonly Named[]

/** What each line says that fits; an entry may go on over the lines after it, up to the next that fits. */
const entriesOf = (
  text: string,
  header: RegExp,
  read: (match: RegExpExecArray, body: string) => readonly [name: string, version: string] | undefined
): Named[] => {
  const lines = text.split('\n')
  const headers = lines.flatMap((line, index) => {
    const match = header.exec(line)
    return match ? [{ match, index, column: line.search(/\S/) + 1 }] : []
  })
  return headers.flatMap(({ match, index, column }, which) => {
    const [name, version] = read(match, lines.slice(index + 1, headers[which + 1]?.index).join('\n')) ?? []
    return name === undefined || version === undefined ? [] : [{ name, version, line: index + 1, column }]
  })
}

/** Parts of `name@range`. */
const parted = (text: string): readonly [name: string, range: string] => {
  const at = text.indexOf('@', 1)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** package-lock.json of npm 7 and newer. The old list that version 2 repeats below does not count. */
export const scanNpm: Scan = (text) =>
  entriesOf(text.replace(/\n {2}"dependencies": \{[^]*/, ''), /^ {4}"(.*)": \{$/, ([, path = ''], body) => [
    /^ {6}"name": "(.*)"/m.exec(body)?.[1] ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    /^ {6}"version": "(.*)"/m.exec(body)?.[1] ?? ''
  ])

/** package-lock.json of npm 5 and 6. */
export const scanOldNpm: Scan = (text) =>
  entriesOf(text, /^ +"(.*)": \{$/, ([, name = ''], body) => {
    const version = /^ *"version": "(.*)"/.exec(body)?.[1]
    if (version === undefined) return undefined
    return version.startsWith('npm:') ? parted(version.slice('npm:'.length)) : [name, version]
  })

const packagesOf = (text: string): string => {
  const start = text.indexOf('\npackages:\n')
  const end = text.indexOf('\nsnapshots:\n')
  return text.slice(0, start).replaceAll(/[^\n]/g, '') + text.slice(start, end < 0 ? undefined : end)
}

/** pnpm-lock.yaml of pnpm 7. */
export const scanOldPnpm: Scan = (text) =>
  entriesOf(packagesOf(text), /^ {2}\/(.+)\/([^/_]+)(?:_.*)?:$/, ([, name = '', version = '']) => [name, version])

/** pnpm-lock.yaml of pnpm 8 and newer. */
export const scanPnpm: Scan = (text) =>
  entriesOf(packagesOf(text), /^ {2}'?\/?(@?[^@]+)@([^:()']+)(?:\(.*\))?'?:$/, ([, name = '', version = '']) => [
    name,
    version
  ])

/** yarn.lock of Yarn 1. */
export const scanYarn: Scan = (text) =>
  entriesOf(text, /^"?([^\s"#][^",]*).*:$/, ([, pattern = ''], body) => {
    const [name, range] = parted(pattern)
    const real = range.startsWith('npm:') ? parted(range.slice('npm:'.length))[0] : name
    return [real, /^ {2}version "(.*)"/m.exec(body)?.[1] ?? '']
  })

/** yarn.lock of Yarn 2 and newer. */
export const scanBerry: Scan = (text) =>
  entriesOf(text, /^"(.*)":$/, (_, body) => {
    const [name, range] = parted(/^ {2}resolution: "(.*)"/m.exec(body)?.[1] ?? '@@')
    return /^(?:npm|patch):/.test(range) ? [name, /^ {2}version: (.*)/m.exec(body)?.[1] ?? ''] : undefined
  })

/** bun.lock. */
export const scanBun: Scan = (text) =>
  entriesOf(text, /^ {4}".*": \["([^"]*)"/, ([, resolved = '']) => parted(resolved))

/** Cargo.lock. */
export const scanCargo: Scan = (text) =>
  entriesOf(text, /^name = "(.*)"$/, ([, name = ''], body) => [name, /^version = "(.*)"$/m.exec(body)?.[1] ?? ''])
