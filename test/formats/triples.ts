import { createRequire } from 'node:module'
import { toJsonLd } from '../../src/formats/index.ts'
import { assessments, compromiseTypes, incidents, lexicon, sources } from '../../src/index.ts'

/** One end of a statement. */
interface Part {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

/** A statement of a document. */
export interface Triple {
  readonly subject: Part
  readonly predicate: Part
  readonly object: Part
}

const { toRDF } = createRequire(import.meta.url)('jsonld') as {
  readonly toRDF: (document: object, options: object) => Promise<Triple[]>
}

/** Namespaces. */
export const skos = 'http://www.w3.org/2004/02/skos/core#'
export const schema = 'https://schema.org/'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const xsd = 'http://www.w3.org/2001/XMLSchema#'
export const urn = 'urn:cncf:tag-security:'

/** The statements of a document as a library that is not ours reads it, which fails rather than drop anything. */
export const read = async (text: string): Promise<Triple[]> => toRDF(JSON.parse(text) as object, { safe: true })

/** The statements of the whole export. */
export const triples: readonly Triple[] = await read(
  toJsonLd({ lexicon, 'compromise-types': compromiseTypes, incidents, assessments, sources })
)

/** The objects of a subject's statements with a predicate. */
export const values = (subject: string, predicate: string, among = triples): string[] =>
  among
    .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
    .map(({ object }) => object.value)
    .sort()

/** The subjects of a type. */
export const typed = (type: string, among = triples): string[] =>
  among
    .filter(({ predicate, object }) => predicate.value === rdfType && object.value === type)
    .map(({ subject }) => subject.value)
    .sort()

/** The names of some records. */
export const urns = (collection: string, records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => `${urn}${collection}:${id}`).sort()
