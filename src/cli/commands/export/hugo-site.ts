import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { bytesOf } from '../../../build/plain-file.ts'
import { isObject, type JsonObject } from '../../../json.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { folderOf, keyOf, mappingOf, placeIn, type Site } from './hugo-mounts.ts'

/** Settings with all keys in lower case, as Hugo takes them. */
type Settings = JsonObject

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
const isSettings = /^(?:config|hugo|languages|module)(?:\.[\w-]+)?\.(?:toml|ya?ml|json)$/

/** What `hugo` builds for, and `hugo server`. */
const environments = ['production', 'development'] as const

/** Gives a file's place in a site by its path in what Hugo puts together, such as `data/x.json`. */
export type PlaceOf = (path: string) => string

/**
 * Tells where files of a Hugo site are written to, below the site, as the site's configuration has it.
 *
 * @throws {CannotRun} when the folder is not a Hugo site, its configuration cannot be read, or it has no folder for a
 * file that can be written.
 */
export function placesIn(folder: string, word: string): PlaceOf {
  const isThere = (path: string): boolean => existsSync(join(folder, path))
  const sites = environments.map((environment): Site => {
    const settings = siteSettings(folder, environment)
    if (settings) return { word, settings, isThere }
    throw new CannotRun(
      `Not a Hugo site: \`${word}\` has no \`hugo.toml\`, \`hugo.yaml\` or the like; ` +
        'name the folder of one: --out <site>.'
    )
  })
  return (path) => {
    const [place = '', other = ''] = sites.map((site) => placeIn(site, path))
    if (place === other) return place
    const wanted = folderOf(path)
    const [ofHugo, ofServer] = [place, other].map((one) => one.slice(0, wanted.length - path.length))
    throw new CannotRun(
      `\`hugo\` has \`${wanted}\` of \`${word}\` in \`${ofHugo}\`, \`hugo server\` in \`${ofServer}\`; ` +
        `set \`${keyOf(path)}\` and \`module.mounts\` in \`config/_default\` alone.`
    )
  }
}

/** The folder of a Hugo site's content in its default language, below the site. */
export const contentFolderOf = (folder: string, word: string): string =>
  placesIn(folder, word)('content/incidents/_index.md').replace(/(?:\/incidents)?\/_index\.md$/, '')

/** Settings as Hugo merges them: one file in the root, over it those of `config/_default`, then the environment's. */
function siteSettings(folder: string, environment: string): Settings | undefined {
  const inRoot = rootFiles.filter((path) => existsSync(join(folder, path))).slice(0, 1)
  const paths = [
    ...inRoot,
    ...settingsFiles(folder, 'config/_default'),
    ...settingsFiles(folder, `config/${environment}`)
  ]
  return paths.length === 0 ? undefined : paths.map((path) => settingsIn(folder, path)).reduce(merged)
}

/** The files of settings in a folder of configuration and in those below it, in Hugo's order. */
function settingsFiles(site: string, path: string): string[] {
  const folder = join(site, path)
  if (!existsSync(folder)) return []
  if (!statSync(folder).isDirectory()) throw new CannotRun(`\`${path}\` is not a folder, as Hugo's configuration is.`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isSettings.test(basename(name)))
    .sort()
    .map((name) => `${path}/${name}`)
}

/** Settings with those of another file over them, mapping by mapping. */
function merged(below: Settings, above: Settings): Settings {
  const both = Object.entries(above).map(([key, value]): [string, unknown] => [
    key,
    isObject(value) && isObject(below[key]) ? merged(mappingOf(below[key]), mappingOf(value)) : value
  ])
  return { ...below, ...Object.fromEntries(both) }
}

/** The settings in a file, below what it is named after: `languages`, `module`, or `hugo.en` for a language's own. */
function settingsIn(folder: string, path: string): Settings {
  const extension = extname(path).slice(1)
  const [name = '', language] = basename(path, extname(path)).split('.')
  const text = textIn(folder, path)
  try {
    const settings = mappingOf(readers[extension]?.(text))
    if (language !== undefined) return { languages: { [language]: settings } }
    return ['config', 'hugo'].includes(name) ? settings : { [name]: settings }
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n')
    throw new CannotRun(`Invalid ${extension.toUpperCase()} in \`${path}\` of the site: ${reason}`)
  }
}

function textIn(folder: string, path: string): string {
  try {
    return bytesOf(join(folder, path)).toString()
  } catch (error) {
    throw new CannotRun(`Cannot read \`${path}\` of the site: ${reasonOf(error)}.`)
  }
}
