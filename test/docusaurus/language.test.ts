import { expect, it } from 'vitest'
import plugin, { type Plugin } from '../../src/sites/docusaurus/index.ts'
import { labels } from '../../src/sites/docusaurus/labels.ts'
import type { Language, Languages } from '../../src/sites/docusaurus/language.ts'

const options = { incidents: { path: 'incidents' }, lexicon: { path: 'lexicon' } }
const siteIn = (htmlLang: string, currentLocale = htmlLang): Languages => ({
  currentLocale,
  localeConfigs: { [currentLocale]: { htmlLang } }
})

/** What the components get to know of the language of a site that has such translations. */
async function languageFile(
  i18n: Languages | undefined,
  translations?: (files: ReturnType<Plugin['getTranslationFiles']>) => ReturnType<Plugin['getTranslationFiles']>
): Promise<Language> {
  const { getTranslationFiles, translateContent, contentLoaded } = plugin(
    i18n ? { baseUrl: '/', i18n } : { baseUrl: '/' },
    {}
  )
  const content = translations && translateContent({ translationFiles: translations(getTranslationFiles()) })
  let language: unknown
  await contentLoaded({
    ...(content && { content }),
    actions: {
      addRoute: () => undefined,
      setGlobalData: () => undefined,
      createData: (name, data) => {
        if (name === 'language.json') language = data
        return Promise.resolve(name)
      }
    }
  })
  return language as Language
}

it.each([options, { incidents: { path: 'incidents' } }, {}])('gives translators its own texts, for %o', (given) => {
  const [file, ...others] = plugin({ baseUrl: '/' }, given).getTranslationFiles()
  expect(others).toEqual([])
  expect(file?.path).toBe('labels')
  expect(file?.content['showAll']).toMatchObject({ message: 'Show all' })
  for (const [name, { message, description }] of Object.entries(file?.content ?? {})) {
    expect(message, name).not.toBe('')
    expect(description, name).toMatch(/\w/)
  }
})

it.each([undefined, siteIn('en'), siteIn('en-GB'), siteIn('en', 'default')])(
  'marks nothing in a site of %o',
  async (site) => {
    const language = await languageFile(site)
    expect(language.english).toEqual({ dir: 'auto' })
    expect(language.labels.showAll).toEqual({ text: 'Show all' })
  }
)

it.each(['fr', 'ar', 'eng', 'zh-Hans'])(
  'marks text of records, and its own that is not translated, in %s',
  async (locale) => {
    const language = await languageFile(siteIn(locale))
    expect(language.english).toEqual({ lang: 'en', dir: 'ltr' })
    for (const [name, { message }] of Object.entries(labels))
      expect(language.labels[name as keyof typeof labels]).toEqual({ text: message, lang: 'en', dir: 'ltr' })
  }
)

it('takes the translations that there are, and English for the rest', async () => {
  const language = await languageFile(siteIn('fr'), (files) =>
    files.map(({ path, content: { kind: _missing, ...content } }) => ({
      path,
      content: { ...content, showAll: { message: 'Tout afficher' } }
    }))
  )
  expect(language.labels.showAll).toEqual({ text: 'Tout afficher' })
  expect(language.labels.impact).toEqual({ text: 'Impact', lang: 'en', dir: 'ltr' })
  expect(language.labels.kind).toEqual({ text: 'Kind', lang: 'en', dir: 'ltr' })
})
