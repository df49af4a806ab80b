import * as z from 'zod'

/** Path of a value in a record: keys and indexes. */
type FieldPath = readonly PropertyKey[]

/** What the search knows of a record. What is found in an earlier part counts more. */
export interface SearchParts {
  /** What it is called. */
  readonly title: string
  /** Other names. */
  readonly names?: readonly string[]
  /** Identifiers that nothing else has: who searches for one wants this record alone. */
  readonly identifiers?: readonly string[]
  /** Words that classify it, and what it is about. */
  readonly keywords?: readonly string[]
  /** Its prose, Markdown. */
  readonly prose: readonly (string | undefined)[]
  /** Whether it was true only formerly. */
  readonly former?: boolean
}

/** The flag of `list` for one key of a collection's query. */
export interface FilterFlag {
  /**
   * What the help calls its value: `year` is a number, `true|false` a boolean. Of `words` and a `date` there is one;
   * other flags take several values, separated by commas unless they are a `title`.
   */
  readonly value: string
  /** What the help says about it. */
  readonly does: string
  /** Name of the flag where it differs from the key. */
  readonly flag?: string
  /** Another name of the flag. */
  readonly also?: string
  /** The values there are, where the program knows them. */
  readonly values?: readonly string[]
}

type Filters = Readonly<Record<string, FilterFlag>>

/** What a file in this folder declares about its collection. */
export interface CollectionDefinition<Name extends string, Schema extends z.ZodType> {
  /** Name of the collection, its content folder, its data file and its subpath. */
  readonly name: Name
  /** Name of the record's interface. */
  readonly record: string
  /** Whether the collection is one object, in one file named like the collection, which is always shown whole. */
  readonly single?: true
  /** What people call its records, beside the collection's name and the record's; arguments may be in the plural. */
  readonly words?: readonly string[]
  /** Whether its records say where something is written, and leave a name to what is called so itself. */
  readonly yields?: true
  /** Whether its data are so many that only an entry point of its own has them, and the main one does not. */
  readonly apart?: true
  /**
   * Whether its records repeat so much, addresses above all, that a table of what repeats makes its module less than
   * half as big. Reading such a module takes longer.
   */
  readonly repeats?: true
  /** Whether content may lack it although it is a single object. */
  readonly optional?: true
  /** Shape of the whole record: front matter, text and id. */
  readonly schema: Schema
  /** Field that takes the text before the first heading. */
  readonly lead?: string
  /** Fields that take the text below a heading, by the heading's words. */
  readonly sections?: Readonly<Record<string, string>>
  /**
   * Where the record names other records: a path, with `*` for every index, to the collection it points into, or to
   * `any` where the value itself is `{ collection, id?, item? }`.
   */
  readonly references?: Readonly<Record<string, string>>
  /** What no two records may share: a path as in `references`, to the text of a value there that counts. */
  readonly unique?: Readonly<Record<string, (value: unknown) => string | undefined>>
  /** Ids of items inside a record that a reference can name. */
  readonly items?: (record: z.output<Schema>) => readonly string[]
  /** Paths as in `references` of what other documents say word for word: their links may be relative to those. */
  readonly quotes?: readonly string[]
  /** The collection and field in which the record with the same id names each record of this one. */
  readonly namedBy?: readonly [collection: string, field: string]
  /** Fields of dates: a record that has none of them is not dated. */
  readonly dates?: readonly (keyof z.output<Schema> & string)[]
  /** Fields that a table shows by default. */
  readonly table?: readonly (keyof z.output<Schema> & string)[]
  /** A flag for each key of the query's filter. */
  readonly filters?: Filters
  /** What the search knows of a record; `false` keeps the collection out of it. */
  readonly search: ((record: z.output<Schema>) => SearchParts) | false
  /** Whether the records tell of the past, so that their sources never grow too old. */
  readonly history?: true
}

/** A collection of several records says how they are listed. */
type Listed = { readonly single: true } | { readonly table: readonly string[]; readonly filters: Filters }

/** What the pipeline needs to know of a collection. */
export interface Collection<
  Name extends string = string,
  Schema extends z.ZodType = z.ZodType
> extends CollectionDefinition<Name, Schema> {
  /** The words for one record, in messages. */
  readonly noun: string
  readonly sections: Readonly<Record<string, string>>
  readonly references: Readonly<Record<string, string>>
  readonly items: (record: z.output<Schema>) => readonly string[]
  /** The names of the fields that a value at a path may have. */
  readonly fieldsAt: (path: FieldPath) => string[]
  /** JSON Schema (2020-12) of one record as it is published. */
  readonly jsonSchema: () => object
}

/** Completes the definition of a collection. */
export const collection = <const Name extends string, Schema extends z.ZodType>(
  definition: CollectionDefinition<Name, Schema> & Listed
): Collection<Name, Schema> => ({
  // `CompromiseType` is a compromise type.
  noun: definition.record.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase(),
  sections: {},
  items: () => [],
  ...definition,
  references: { 'sources.*.id': 'sources', ...definition.references },
  fieldsAt: (path) => fieldsAt(definition.schema, path),
  jsonSchema: () => z.toJSONSchema(definition.schema)
})

function fieldsAt(schema: unknown, path: FieldPath): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) return fieldsAt(schema.unwrap(), path)
  const [first, ...rest] = path
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return []
  const shape = schema.shape as Record<string, unknown>
  return first === undefined ? Object.keys(shape) : fieldsAt(shape[String(first)], rest)
}
