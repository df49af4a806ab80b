import { labels, type LabelName, type Labels } from './labels.ts'

/** What Docusaurus tells of a site's languages. */
export interface Languages {
  readonly currentLocale: string
  readonly localeConfigs: { readonly [locale: string]: { readonly htmlLang: string } }
}

/** Attributes of an element: the language of its text, where that is not the site's, and its direction. */
export interface TextAttributes {
  readonly lang?: 'en'
  readonly dir: 'auto' | 'ltr'
}

/** A text and, where it is not in the site's language, the language that it is in. */
export interface Phrase extends Partial<TextAttributes> {
  readonly text: string
}

/** What components have to know of the site's language. */
export interface Language {
  /** Of elements with text of a record, which is English. */
  readonly english: TextAttributes
  readonly labels: Readonly<Record<LabelName, Phrase>>
}

/** The language of a site: English is marked as such in any other one, and so are labels that were not translated. */
export function languageOf(languages: Languages | undefined, translated: Labels): Language {
  const locale = languages?.currentLocale ?? 'en'
  const isEnglish = /^en(?:[-_]|$)/i.test(languages?.localeConfigs[locale]?.htmlLang ?? locale)
  const english: TextAttributes = isEnglish ? { dir: 'auto' } : { lang: 'en', dir: 'ltr' }
  const phrases = Object.entries(labels).map(([name, { message }]): [string, Phrase] => {
    const text = translated[name as LabelName]
    return [name, !isEnglish && text === message ? { text, ...english } : { text }]
  })
  return { english, labels: Object.fromEntries(phrases) as Language['labels'] }
}
