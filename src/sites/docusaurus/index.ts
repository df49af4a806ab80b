import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addContent, type Actions } from './add-content.ts'
import { labelsIn, translationFiles, type Labels, type TranslatableText, type TranslationFile } from './labels.ts'
import { languageOf, type Languages } from './language.ts'
import { checkOptions, type DocusaurusOptions } from './options.ts'

export type { Actions, Route } from './add-content.ts'
export type { CollectionOptions, DocusaurusOptions } from './options.ts'
export type { GlobalData, NamedRecord } from './page-data.ts'
export { sidebarItems, type SidebarCategory, type SidebarLink } from './sidebar.ts'

// What the plugin uses of Docusaurus, so that the package has types without it. Docusaurus's own types accept these.

/** What Docusaurus tells a plugin about the site. */
export interface Site {
  /** Path of the site in the locale that is built, such as `/de/`. */
  readonly baseUrl: string
  /** Its languages; English alone when absent. */
  readonly i18n?: Languages
}

/** A plugin of a site. */
export interface Plugin {
  /** `tag-security`. */
  readonly name: string
  /** The plugin's own texts, in a file for translators. */
  readonly getTranslationFiles: () => {
    /** Where it goes, without its ending. */
    path: string
    /** The texts by their names. */
    content: Record<string, TranslatableText>
  }[]
  /** The plugin's own texts as the site translates them. */
  readonly translateContent: (args: { readonly translationFiles: readonly TranslationFile[] }) => Labels
  /** Adds pages and data to the site, with its own texts in English unless they are given. */
  readonly contentLoaded: (args: { readonly content?: unknown; readonly actions: Actions }) => Promise<void>
  /** Where the components of the theme are. */
  readonly getThemePath: () => string
  /** The style sheet. */
  readonly getClientModules: () => string[]
}

const name = 'tag-security'

/** Folder with the theme's components and style sheet, beside the module that this is built into. */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'docusaurus')

/**
 * The Docusaurus plugin: pages of the incidents, the lexicon and the assessments as the options say, and components
 * for MDX.
 *
 * @throws {Error} for options that it does not take.
 * @example
 * tagSecurity({ baseUrl: '/' }, { incidents: { path: 'incidents' } }).name
 * // => 'tag-security'
 */
export default function tagSecurity({ baseUrl, i18n }: Site, options: unknown): Plugin {
  const checked = checkOptions(options)
  return {
    name,
    getTranslationFiles: translationFiles,
    translateContent: ({ translationFiles }) => labelsIn(translationFiles),
    contentLoaded: async ({ content = labelsIn([]), actions }) => {
      await actions.createData('language.json', languageOf(i18n, content as Labels))
      await addContent(baseUrl, checked, actions)
    },
    getThemePath: () => join(folder, 'theme'),
    getClientModules: () => [join(folder, 'tag-security.css')]
  }
}

/**
 * The options as the plugin takes them; Docusaurus calls it before it calls the plugin.
 *
 * @throws {RangeError | TypeError} for an unknown option, with the nearest one, or a value that it does not take.
 * @example
 * validateOptions({ options: { lexicon: { path: 'lexicon' } } }).id
 * // => 'default'
 */
export function validateOptions({ options }: { readonly options: unknown }): DocusaurusOptions & {
  /** The instance of the plugin, the only one that a site can have. */
  readonly id: 'default'
} {
  const { id } = checkOptions(options)
  return { ...(options as DocusaurusOptions), id }
}
