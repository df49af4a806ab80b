import type { Run } from './run.ts'

/** The lines of a file by path. The last file asked for is kept: findings come sorted by file, and files may be large. */
export function linesOf(sources: Run['sources']): (file: string) => readonly string[] | undefined {
  let last: { readonly file: string; readonly lines: readonly string[] | undefined } | undefined
  return (file) => {
    if (last?.file !== file) last = { file, lines: sources(file)?.split('\n') }
    return last.lines
  }
}
