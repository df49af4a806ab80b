/** A name as names are told apart: in any case, however its accents are encoded, and without what nobody sees. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .toLowerCase()

/** A name as it is looked for, with accents or without. */
export const plainKey = (name: string): string => nameKey(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
