import type { Run } from '../report/run.ts'

/** Whether a path with forward slashes starts at a root or a drive. */
export function isAbsolute(file: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(file)
}

/** The path of a file as the reader knows it: the run's root before a relative one. */
export function pathOf(file: string, { root = '' }: Pick<Run, 'root'>): string {
  if (isAbsolute(file) || root === '' || root === '.') return file
  return root.endsWith('/') ? root + file : `${root}/${file}`
}
