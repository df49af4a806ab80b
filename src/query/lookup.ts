/** Whether a type is made of single strings that are known when the program is compiled. */
export type IsLiteral<T extends string> = string extends T ? false : {} extends Record<T, 1> ? false : true

/** The name itself; for a literal that names nothing, a type whose text is the error message. */
export type Name<T extends string, Key extends string, Noun extends string> =
  IsLiteral<T> extends false ? T : Lowercase<T> extends Key ? T : `no ${Noun} is called "${T}"`

/** What a look-up gives: for a literal the record, for any other string perhaps nothing. */
export type Found<T extends string, Item> = IsLiteral<T> extends true ? Item : Item | undefined

/** The item with that id or alias, in any case. */
export function lookUp<Item extends { readonly id: string; readonly aliases: readonly string[] }>(
  name: string,
  items: readonly Item[]
): Item | undefined {
  const wanted = name.toLowerCase()
  return (
    items.find(({ id }) => id === wanted) ??
    items.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted))
  )
}
