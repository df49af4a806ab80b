// What csv-stringify asks of Node's Buffer while it is loaded, for entries that run in browsers too. It is put in by tsup.config.ts.

/** A stand-in for Node's Buffer: nothing is one, and the byte order mark that is made of bytes is never written. */
export const Buffer = {
  from: (bytes: readonly number[]): readonly number[] => bytes,
  isBuffer: (): boolean => false
}
