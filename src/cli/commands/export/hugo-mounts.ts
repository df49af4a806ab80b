import { isObject, type JsonObject } from '../../../json.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'

/** A mapping with its keys in lower case; empty for anything else. */
export const mappingOf = (value: unknown): JsonObject =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner])) : {}

/** The folder of a file in what Hugo puts together: `data/tag_security`. */
export const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/')

/** The parts of a site that files are written to, each with the setting that says where it is. */
const components = { content: 'contentDir', data: 'dataDir', layouts: 'layoutDir', assets: 'assetDir' } as const
type Component = keyof typeof components

/** The setting that says where the folder of a file is. */
export const keyOf = (path: string): string => components[path.split('/')[0] as Component]

/** A folder of the site, and what Hugo takes it for. */
interface Mount {
  readonly source: string
  readonly target: string
  /** The setting that says so. */
  readonly key: string
  /** What leaves out some of its files. */
  readonly filter?: string | undefined
}

/** A site as its configuration describes it. */
export interface Site {
  /** Its folder, as typed. */
  readonly word: string
  /** Its settings, with keys in lower case. */
  readonly settings: JsonObject
  /** Whether a folder is there. Hugo ignores a mount of one that is not. */
  readonly isThere: (source: string) => boolean
}

/**
 * Where a file is written to: below the site, by its path in what Hugo puts together, such as `data/x.json`.
 *
 * @throws {CannotRun} when the site's configuration has no folder for it that can be written.
 */
export function placeIn({ word, settings, isThere }: Site, path: string): string {
  const component = path.split('/')[0] as Component
  // Hugo takes what is mounted below `data` for data without a folder.
  const covers = ({ target }: Mount): boolean =>
    component === 'data' ? target === 'data' : path.startsWith(`${target}/`)
  const mounts = mountsOf(component, settings).filter(
    (mount) => covers(mount) || isWritten(mount) || isThere(mount.source)
  )
  const covering = (mounts.length > 0 ? mounts : [defaultMount(component, settings)]).filter(covers)
  const chosen = covering.find(({ source, filter }) => filter === undefined && isPlain(source))
  if (chosen) return [...namesIn(chosen.source), ...namesIn(path.slice(chosen.target.length))].join('/')
  const [first] = covering
  const add = `add a mount of a folder below it: source = "${component}", target = "${component}"`
  if (!first)
    throw new CannotRun(
      `\`module.mounts\` of \`${word}\` leaves out \`${folderOf(path)}\`, which \`export hugo\` writes; ${add}.`
    )
  if (first.filter !== undefined && isPlain(first.source))
    throw new CannotRun(`\`${first.key}\` of \`${word}\` has \`${first.filter}\` for \`${first.source}\`; ${add}.`)
  const where = `${component.endsWith('s') ? 'are' : 'is'} in \`${first.source}\` (\`${first.key}\`)`
  throw new CannotRun(
    `The ${component} of \`${word}\` ${where}, which is not a plain folder below the site; use a site with one.`
  )
}

/** Whether every export writes files into a mount, so that it will be there. */
const isWritten = ({ target }: Mount): boolean =>
  ['content/incidents/', 'content/lexicon/', 'layouts/shortcodes/', 'layouts/partials/'].some((folder) =>
    folder.startsWith(`${target}/`)
  )

const languageOf = (settings: JsonObject): string => textOf(settings['defaultcontentlanguage']) || 'en'

/** The mounts of a component that the configuration lists, for the default language. */
function mountsOf(component: Component, settings: JsonObject): Mount[] {
  const listed = mappingOf(settings['module'])['mounts'] ?? []
  return (Array.isArray(listed) ? listed : [listed]).map(mappingOf).flatMap((mount): Mount[] => {
    const target = namesIn(textOf(mount['target']) ?? '').join('/')
    const language = mount['lang']
    const isOther = component === 'content' && language !== undefined && language !== languageOf(settings)
    if (target.split('/')[0] !== component) return []
    const filter = ['includeFiles', 'excludeFiles'].find((name) => mount[name.toLowerCase()] !== undefined)
    // A mount for another language counts: Hugo then mounts nothing else there.
    const seenAs = isOther ? `${target} in ${String(language)}` : target
    return [{ source: textOf(mount['source']) ?? '', target: seenAs, key: 'module.mounts', filter }]
  })
}

/** The mount of a component that has none in the configuration. */
function defaultMount(component: Component, settings: JsonObject): Mount {
  const key = components[component]
  const own = mappingOf(mappingOf(settings['languages'])[languageOf(settings).toLowerCase()])
  const ofLanguage = component === 'content' ? textOf(own[key.toLowerCase()]) : undefined
  const stated = ofLanguage || textOf(settings[key.toLowerCase()])
  // Hugo takes an empty name of another folder for the site itself.
  const source = component === 'content' ? stated || component : (stated ?? component)
  return { source, target: component, key }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const namesIn = (path: string): string[] => path.split('/').filter((name) => name !== '' && name !== '.')

/** Whether a folder is below the site and the site's own. As strict as `readManifest` on paths below a folder. */
function isPlain(source: string): boolean {
  const names = namesIn(source)
  return (
    names.length > 0 &&
    !source.startsWith('/') &&
    names.every((name) => /^\w[\w.-]*$/.test(name) && name !== 'node_modules')
  )
}
