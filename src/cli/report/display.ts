import { join, sep } from 'node:path'
import type { ReportFormat } from './reporters.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Target } from '../files/targets.ts'
import { folderAround, isInside, pathBelow, repositoryAround } from '../files/path.ts'

/** A folder that was named, or is read. */
type Base = Pick<Target, 'folder' | 'absolute'>

/** The displayed path of a file, from its path below the folder of a target. */
export type Display = (target: Base, path: string) => string

/**
 * The base folder of a format's paths. Those of GitHub and SARIF start at the top of the repository, wherever the
 * program runs, and may not lead upwards.
 */
function baseOf(format: ReportFormat, targets: readonly Base[], { folder, environment }: Terminal): string {
  if (format === 'pretty' || format === 'json') return folder
  const folders = targets.map((target) => target.folder)
  const tops = [environment['GITHUB_WORKSPACE'], ...folders.slice(0, 1).map(repositoryAround), folder]
  const around = tops.find((one) => one && folders.every((inner) => isInside(one, inner)))
  return around ?? (format === 'github' ? folder : folderAround(folders))
}

/** How a format shows paths: relative to its base folder, or whole where they lie outside and were given so. */
export function displayIn(format: ReportFormat, targets: readonly Base[], terminal: Terminal): Display {
  const base = baseOf(format, targets, terminal)
  return ({ folder, absolute }, path) => {
    const file = join(folder, path)
    return absolute && !isInside(base, file) ? file.split(sep).join('/') : pathBelow(base, file)
  }
}
