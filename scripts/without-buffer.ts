/**
 * A stand-in for Node's Buffer, which csv-stringify uses while it is loaded; tsup.config.ts puts it into entries that
 * run in browsers too. Nothing is a Buffer, and the byte order mark that is made of bytes is never written.
 */
export const Buffer = {
  from: (bytes: readonly number[]): readonly number[] => bytes,
  isBuffer: (): boolean => false
}
