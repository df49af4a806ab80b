import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import { start, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'
import { readPart, type Budget } from '../markdown/budget.ts'
import { parseMarkdown, proseFindings } from '../markdown/prose.ts'
import { controlCharacterIn } from '../markdown/text.ts'
import { fieldName, stringsIn, valuesAt } from '../markdown/values.ts'
import type { YamlText } from '../markdown/yaml.ts'
import { readBody } from './body.ts'
import { schemaFindings } from './schema-findings.ts'

/** A record as plain JSON. */
export type JsonRecord = Readonly<Record<string, unknown>> & {
  /** Its id. */
  readonly id: string
}

/** Makes a record of a file's front matter, body and name, with what is wrong with it. */
export function checkRecord(
  frontMatter: FrontMatter,
  tree: Root,
  id: string,
  collection: Collection,
  budget: Budget
): { readonly record?: JsonRecord; readonly findings: readonly Finding[] } {
  const { data, yaml } = frontMatter
  const body = readBody(frontMatter, tree, collection)
  const placeOf: YamlText['placeOf'] = (path, part) => {
    const [field] = path
    const isInBody = typeof field === 'string' && !Object.hasOwn(data, field)
    return isInBody ? (body.placeOf(field) ?? start) : yaml.placeOf(path, part)
  }
  const givenElsewhere = ['id', collection.lead, ...Object.values(collection.sections)]
  const fields = Object.fromEntries(Object.entries(data).filter(([key]) => !givenElsewhere.includes(key)))
  const misplaced = Object.keys(data).filter((key) => givenElsewhere.includes(key))
  const input = { id, ...fields, ...body.fields }
  const result = collection.schema.safeParse(input)
  const findings = [
    ...body.findings,
    ...misplaced.map((key) => misplacedField(key, collection, yaml.placeOf([key], 'key'))),
    ...stringFindings(data, yaml, collection, budget),
    ...(result.success ? [] : schemaFindings(result.error.issues, input, collection, placeOf))
  ]
  return result.success ? { record: result.data as JsonRecord, findings } : { findings }
}

function misplacedField(key: string, { sections }: Collection, place: Place): Finding {
  const heading = Object.keys(sections).find((title) => sections[title] === key)
  const inBody = heading ? `Write it as the section \`## ${heading}\`.` : 'Write it as the text below the front matter.'
  return {
    rule: 'field/misplaced',
    place,
    field: key,
    message: `\`${key}\` does not belong in the front matter.`,
    help: key === 'id' ? 'The id is the name of the file; remove the key.' : inBody
  }
}

/** The finding for a character that content may not have. */
export const controlFinding = ({ name, place }: NonNullable<ReturnType<typeof controlCharacterIn>>): Finding => ({
  rule: 'file/control-character',
  place,
  message: /^U\+D[89A-F]/.test(name) ? `${name} is half of a surrogate pair.` : `Control character ${name}.`,
  actual: name
})

/** Whether a text may have HTML or links; the schema says what an address alone may be. */
const mayHaveLinks = (text: string): boolean => /[<[]/.test(text) || (/https?:/.test(text) && /\s/.test(text))

/** A link below the address of the document that has it, such as `publications/catalog/`. */
const isRelative = (url: string | undefined): boolean => url !== undefined && /^\w[\w./#-]*$/.test(url)

/** Strings in front matter may be Markdown too, and follow the same rules. */
function stringFindings(
  data: FrontMatter['data'],
  { placeOf }: YamlText,
  { quotes = [] }: Collection,
  budget: Budget
): Finding[] {
  const quoted = new Set(quotes.flatMap((pattern) => valuesAt(data, pattern).map(({ path }) => fieldName(path))))
  return stringsIn(data).flatMap(({ text, path }): Finding[] => {
    const control = controlCharacterIn(text)
    const parse = (): Root =>
      readPart(
        () => parseMarkdown(text, budget),
        () => placeOf(path)
      )
    const findings = control
      ? [controlFinding(control)]
      : proseFindings(mayHaveLinks(text) ? parse().children : [], text, 1)
    return findings
      .filter(({ rule }) => ['file/control-character', 'body/html', 'link/scheme'].includes(rule))
      .filter(({ rule, actual }) => rule !== 'link/scheme' || !quoted.has(fieldName(path)) || !isRelative(actual))
      .map((finding) => ({ ...finding, place: placeOf(path), field: fieldName(path) }))
  })
}
