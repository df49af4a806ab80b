// A pattern with a property of Unicode, written as a literal, would cost every import of this half a millisecond.

/** A name as names are compared: in any case, with accents or without, and without what nobody sees. */
export const nameKey = (name: string): string =>
  // Most names have no other letters, and a look-up compares many.
  /^[ -~]*$/.test(name) ? name.toLowerCase() : keyOf(name)

const keyOf = (name: string): string =>
  name.normalize('NFKD').replace(new RegExp('[\\u0300-\\u036f\\p{DI}]', 'gu'), '').toLowerCase()

/** A value as vocabularies compare it: its letters and digits, in the singular or plural. */
export const valueKey = (value: string): string =>
  nameKey(value)
    .replace(/[^a-z\d\u00a0-\uffff]+/g, '')
    .replace(/s$/, '')
