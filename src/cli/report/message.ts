import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** All that a diagnostic says, for formats with one field for text: message, expected value and help, each on a line. */
export function wholeMessage({ message, expected, help }: Pick<Diagnostic, 'message' | 'expected' | 'help'>): string {
  return [message, ...(expected === undefined ? [] : [`Expected: ${expected}`]), `Help: ${help}`].join('\n')
}
