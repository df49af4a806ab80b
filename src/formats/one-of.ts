/** The regular expression for exactly one of some values. */
export const oneOf = (values: readonly string[]): string =>
  `^(?:${values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})$`
