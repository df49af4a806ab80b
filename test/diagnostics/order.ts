import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'

const compare = (a: string | number, b: string | number): number => Number(a > b) - Number(a < b)

/** The stated order of diagnostics: file, line, column, rule, message, by code units. */
export const byOrder = (a: Diagnostic, b: Diagnostic): number =>
  compare(a.file, b.file) ||
  compare(a.line, b.line) ||
  compare(a.column, b.column) ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message)
