import { normalName } from '../document.ts'
import { stemOf } from '../paths.ts'

/** Where a document of an assessment belongs. */
export interface AssessmentFolder {
  readonly project: string
  readonly partOf?: string
}

const folders = /^security[-_ ]assessments?$/i
/** Folders for the files of an assessment, which are no part of a project. */
const inside = /^(?:docs?|images?|assets|files|media|diagrams|resources|static|\d.*|(?:threat|self|joint)[-_]?[a-z]+)$/i
const subprojects = /^sub-?projects?$/i

/** The folder of the project that a path says; undefined where it says none. */
export function folderIn(path: string): AssessmentFolder | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
  const dirs = parts.slice(0, -1)
  const at = dirs.findLastIndex((part) => folders.test(part))
  if (at > 0) return withPart(dirs.slice(0, at), dirs[at + 1])
  const projects = dirs.findLastIndex(
    (part, index) => /^projects$/i.test(part) && /^assessments$/i.test(dirs[index - 1] ?? '')
  )
  return projects >= 0 && dirs[projects + 1] !== undefined
    ? withPart(dirs.slice(0, projects + 2), dirs[projects + 2])
    : undefined
}

/** The last folder is the project's; a folder below its assessments is a part of it, unless it is named the same. */
function withPart(dirs: readonly string[], part: string | undefined): AssessmentFolder | undefined {
  const project = dirs.at(-1)
  if (project === undefined) return undefined
  if (part !== undefined && !inside.test(part) && part !== project) return { project: part, partOf: project }
  const above = dirs.at(-3)
  return subprojects.test(dirs.at(-2) ?? '') && above !== undefined ? { project, partOf: above } : { project }
}

/** Whether a folder has the assessments of a project, by its name. */
export const isAssessmentsFolder = (name: string): boolean => folders.test(name)

/** Whether a path lies among assessments. */
export const isAmongAssessments = (path: string): boolean =>
  folderIn(path) !== undefined ||
  path
    .split(/[/\\]/)
    .slice(0, -1)
    .some((part) => folders.test(part))

/** Whether a path is of the TAG's guide to assessments. */
export const isInGuide = (path: string): boolean => /(?:^|[/\\])guide[/\\]/i.test(path)

/** The words of a heading that name no project. */
const words = new Set(
  (
    'cncf tag tag-security and compliance security self self-assessment joint assessment assessments review model ' +
    'threat modeling modelling analysis lightweight stride based using with for of the project outline summary'
  ).split(' ')
)

/** The project that a heading names, as a folder would be called; undefined where it names none. */
export function projectNamedIn(title: string): string | undefined {
  const name = normalName(title)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[^a-z\d-]+/)
    .filter((word) => word !== '' && word !== '-' && !words.has(word))
    .join('-')
  return name === '' ? undefined : name
}

/**
 * The project of a document that lies in no folder of assessments: the folder that it lies in, if the heading names it
 * too; else what the heading names, else the folder or the file.
 */
export function projectOf(path: string, title: string): string {
  const parts = path.split(/[/\\]/)
  const folder = parts.at(-2) ?? ''
  const plain = folders.test(folder) ? '' : letters(folder)
  if (plain !== '' && (parts.at(-3)?.toLowerCase() === 'projects' || letters(title).includes(plain))) return folder
  return projectNamedIn(title) ?? (folder === '' || folders.test(folder) ? stemOf(parts.at(-1) ?? '') : folder)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
