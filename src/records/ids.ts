/** The type of the ids of each collection, by its name. */
export type AnyIds = Readonly<Record<string, string>>
