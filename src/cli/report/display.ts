import type { ReportFormat } from './reporters.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Target } from '../files/targets.ts'
import { folderAround, isInside, pathBelow } from '../files/path.ts'

/** The displayed path of a file, from its path below the folder of a target. */
export type Display = (target: Target, path: string) => string

const join = (folder: string, path: string): string =>
  folder === '' || path === '' ? folder + path : `${folder.replace(/\/$/, '')}/${path}`

/** The base folder of a format's paths. GitHub's start at its workspace, and SARIF's may not lead upwards. */
function baseOf(format: ReportFormat, targets: readonly Target[], { folder, environment }: Terminal): string {
  if (format === 'pretty' || format === 'json') return folder
  const folders = targets.map((target) => target.folder)
  const workspace = environment['GITHUB_WORKSPACE']
  const around = [workspace, folder].find((one) => one && folders.every((inner) => isInside(one, inner)))
  if (around) return around
  if (format === 'github') return folder
  return folderAround(folders)
}

/** How a format shows paths: relative to its base folder, but absolute where a target was given so and lies outside. */
export function displayIn(format: ReportFormat, targets: readonly Target[], terminal: Terminal): Display {
  const base = baseOf(format, targets, terminal)
  return (target, path) => {
    const elsewhere = target.absolute && !isInside(base, target.folder)
    return join(elsewhere ? target.folder.replaceAll('\\', '/') : pathBelow(base, target.folder), path)
  }
}
