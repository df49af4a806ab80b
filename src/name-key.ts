/** A name as names are compared: in any case, however its accents are encoded, and without what nobody sees. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .toUpperCase()
    .toLowerCase()
