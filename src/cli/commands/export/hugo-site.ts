import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/** Settings with all keys in lower case, as Hugo takes them. */
interface Settings {
  readonly [key: string]: unknown
}

const asYaml = (text: string): unknown => parseYaml(text)
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  toml: (text) => parseToml(text),
  yaml: asYaml,
  yml: asYaml,
  json: (text) => JSON.parse(text) as unknown
}
const filesNamed = (names: readonly string[]): string[] =>
  names.flatMap((name) => Object.keys(readers).map((extension) => `${name}.${extension}`))
const rootFiles = filesNamed(['hugo', 'config'])
const defaultFiles = filesNamed(['config', 'hugo', 'languages', 'module'])
  .sort()
  .map((name) => `config/_default/${name}`)

/**
 * The folder of a Hugo site's content in its default language, below the site, as the site's configuration has it.
 *
 * @throws {CannotRun} when the folder is no Hugo site, or its configuration cannot be read.
 */
export function contentFolderOf(folder: string, word: string): string {
  const settings = siteSettings(folder)
  if (!settings)
    throw new CannotRun(
      `\`${word}\` is no Hugo site: it has no \`hugo.toml\`, \`hugo.yaml\` or the like; name the folder of one: --out <site>.`
    )
  const language = textOf(settings['defaultcontentlanguage']) ?? 'en'
  const own = mappingOf(mappingOf(settings['languages'])[language.toLowerCase()])
  const mounts = mappingOf(settings['module'])['mounts']
  const mounted = (Array.isArray(mounts) ? mounts : [])
    .map(mappingOf)
    .find(({ target, lang }) => target === 'content' && (lang === undefined || lang === language))
  const content =
    textOf(mounted?.['source']) ?? textOf(own['contentdir']) ?? textOf(settings['contentdir']) ?? 'content'
  const names = content.split('/').filter((name) => name !== '' && name !== '.')
  // What `readManifest` takes for a path below the folder.
  if (names.length === 0 || content.startsWith('/') || names.some((name) => !/^\w[\w.-]*$/.test(name))) {
    throw new CannotRun(
      `\`${word}\` has its content in \`${content}\`, which is no plain folder below the site; export to a site that has one.`
    )
  }
  return names.join('/')
}

/** The settings that say where a site's content is, as Hugo reads them: one file in the root, and over it those of `config/_default`. */
function siteSettings(folder: string): Settings | undefined {
  const isThere = (path: string): boolean => existsSync(join(folder, path))
  const paths = [...rootFiles.filter(isThere).slice(0, 1), ...defaultFiles.filter(isThere)]
  return paths.length === 0 ? undefined : paths.map((path) => settingsIn(folder, path)).reduce(merged)
}

/** Settings with those of another file over them, mapping by mapping. */
function merged(below: Settings, above: Settings): Settings {
  const both = Object.entries(above).map(([key, value]): [string, unknown] => [
    key,
    isMapping(value) && isMapping(below[key]) ? merged(mappingOf(below[key]), mappingOf(value)) : value
  ])
  return { ...below, ...Object.fromEntries(both) }
}

/** What a file of settings holds; `languages` and `module` are called after the one setting that they have. */
function settingsIn(folder: string, path: string): Settings {
  const extension = extname(path).slice(1)
  const name = basename(path, extname(path))
  const text = textIn(folder, path)
  try {
    const settings = mappingOf(readers[extension]?.(text))
    return ['config', 'hugo'].includes(name) ? settings : { [name]: settings }
  } catch (error) {
    throw new CannotRun(
      `\`${path}\` of the site is no ${extension.toUpperCase()}: ${String((error as Error).message).split('\n')[0]}`
    )
  }
}

function textIn(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch (error) {
    throw new CannotRun(`\`${path}\` of the site cannot be read: ${reasonOf(error)}.`)
  }
}

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A mapping with its keys in lower case; empty for anything else. */
const mappingOf = (value: unknown): Settings =>
  isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner])) : {}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
