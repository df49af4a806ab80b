import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { CannotRun, reasonOf } from '../cannot-run.ts'

/** Settings with all keys in lower case, as Hugo takes them. */
interface Settings {
  readonly [key: string]: unknown
}

const asYaml = (text: string): unknown => parseYaml(text)
const readers: Readonly<Record<string, (text: string) => unknown>> = { toml: (text) => parseToml(text), yaml: asYaml, yml: asYaml, json: (text) => JSON.parse(text) as unknown }
const defaultFolder = 'config/_default/'

/**
 * The folder of a Hugo site's content in its default language, below the site, as the site's configuration has it.
 *
 * @throws {CannotRun} when the folder is no Hugo site, or its configuration cannot be read.
 */
export function contentFolderOf(folder: string, word: string): string {
  const site = firstOf(folder, ['hugo', 'config', `${defaultFolder}hugo`, `${defaultFolder}config`])
  if (!site) throw new CannotRun(`\`${word}\` is no Hugo site: it has no \`hugo.toml\`, \`hugo.yaml\` or the like; name the folder of one: --out <site>.`)
  const part = (name: string): unknown => firstOf(folder, [`${defaultFolder}${name}`])?.settings ?? site.settings[name]
  const language = textOf(site.settings['defaultcontentlanguage']) ?? 'en'
  const own = mappingOf(mappingOf(part('languages'))[language.toLowerCase()])
  const mounts = mappingOf(part('module'))['mounts']
  const mounted = (Array.isArray(mounts) ? mounts : []).map(mappingOf).find(({ target, lang }) => target === 'content' && (lang === undefined || lang === language))
  const content = textOf(mounted?.['source']) ?? textOf(own['contentdir']) ?? textOf(site.settings['contentdir']) ?? 'content'
  const names = content.split('/').filter((name) => name !== '' && name !== '.')
  // What `readManifest` takes for a path below the folder.
  if (names.length === 0 || content.startsWith('/') || names.some((name) => !/^\w[\w.-]*$/.test(name))) {
    throw new CannotRun(`\`${site.path}\` of \`${word}\` has its content in \`${content}\`, which is no plain folder below the site; export to a site that has one.`)
  }
  return names.join('/')
}

/** The first file of settings that there is, whichever form it has. */
function firstOf(folder: string, names: readonly string[]): { readonly path: string; readonly settings: Settings } | undefined {
  for (const path of names.flatMap((name) => Object.keys(readers).map((extension) => `${name}.${extension}`))) {
    const text = textIn(folder, path)
    if (text !== undefined) return { path, settings: settingsOf(path, text) }
  }
  return undefined
}

function textIn(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new CannotRun(`\`${path}\` of the site cannot be read: ${reasonOf(error)}.`)
  }
}

function settingsOf(path: string, text: string): Settings {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  try {
    return mappingOf(readers[extension]?.(text))
  } catch (error) {
    throw new CannotRun(`\`${path}\` of the site is no ${extension.toUpperCase()}: ${String((error as Error).message).split('\n')[0]}`)
  }
}

/** A mapping with its keys in lower case; empty for anything else. */
function mappingOf(value: unknown): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
