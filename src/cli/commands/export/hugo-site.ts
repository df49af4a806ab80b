import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { bytesOf } from '../../../build/plain-file.ts'
import { isObject, type JsonObject } from '../../../json.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

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
const defaultFiles = filesNamed(['config', 'hugo', 'languages', 'module'])
  .sort()
  .map((name) => `config/_default/${name}`)

/**
 * The folder of a Hugo site's content in its default language, below the site, as the site's configuration has it.
 *
 * @throws {CannotRun} when the folder is not a Hugo site, or its configuration cannot be read.
 */
export function contentFolderOf(folder: string, word: string): string {
  const settings = siteSettings(folder)
  if (!settings)
    throw new CannotRun(
      `Not a Hugo site: \`${word}\` has no \`hugo.toml\`, \`hugo.yaml\` or the like; ` +
        'name the folder of one: --out <site>.'
    )
  const language = nonEmptyText(settings['defaultcontentlanguage']) ?? 'en'
  const own = mappingOf(mappingOf(settings['languages'])[language.toLowerCase()])
  const mounts = mappingOf(settings['module'])['mounts']
  const mounted = (Array.isArray(mounts) ? mounts : [])
    .map(mappingOf)
    .find(({ target, lang }) => target === 'content' && (lang === undefined || lang === language))
  const content =
    nonEmptyText(mounted?.['source']) ??
    nonEmptyText(own['contentdir']) ??
    nonEmptyText(settings['contentdir']) ??
    'content'
  const names = content.split('/').filter((name) => name !== '' && name !== '.')
  // As strict as `readManifest` on paths below the folder.
  if (names.length === 0 || content.startsWith('/') || names.some((name) => !/^\w[\w.-]*$/.test(name))) {
    throw new CannotRun(
      `The content of \`${word}\` is in \`${content}\`, which is not a plain folder below the site; ` +
        'use a site with one.'
    )
  }
  return names.join('/')
}

/** Settings as Hugo merges them: one file in the root, and over it those of `config/_default`. */
function siteSettings(folder: string): Settings | undefined {
  const isThere = (path: string): boolean => existsSync(join(folder, path))
  const paths = [...rootFiles.filter(isThere).slice(0, 1), ...defaultFiles.filter(isThere)]
  return paths.length === 0 ? undefined : paths.map((path) => settingsIn(folder, path)).reduce(merged)
}

/** Settings with those of another file over them, mapping by mapping. */
function merged(below: Settings, above: Settings): Settings {
  const both = Object.entries(above).map(([key, value]): [string, unknown] => [
    key,
    isObject(value) && isObject(below[key]) ? merged(mappingOf(below[key]), mappingOf(value)) : value
  ])
  return { ...below, ...Object.fromEntries(both) }
}

/** The settings in a file; `languages` and `module` are named after the one setting that they have. */
function settingsIn(folder: string, path: string): Settings {
  const extension = extname(path).slice(1)
  const name = basename(path, extname(path))
  const text = textIn(folder, path)
  try {
    const settings = mappingOf(readers[extension]?.(text))
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

/** A mapping with its keys in lower case; empty for anything else. */
const mappingOf = (value: unknown): Settings =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner])) : {}

const nonEmptyText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
