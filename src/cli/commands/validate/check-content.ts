import { createPipeline, type Pipeline } from '../../../build/pipeline.ts'
import { presenceIn, readContent, type ContentFile, type Presence } from '../../../build/read.ts'
import { collections, folders } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { rules } from '../../../rules/index.ts'
import type { Changes } from './changed.ts'
import { counted, type Count } from '../../terminal/progress.ts'
import { chosenIn, type Checked, type Target } from '../../files/targets.ts'

/** A folder with one of the single objects is complete; any other may lack collections, as from `import`. */
const expectedIn = (files: readonly ContentFile[]): Presence => {
  const isPresent = presenceIn(files)
  return collections.some(({ name, single }) => single && isPresent(name)) ? () => true : isPresent
}

/** Checks a content folder. All of it is read, and what was chosen is reported. */
export function checkContent(target: Target, count: Count, changes?: Changes): Checked {
  const all = counted(readContent(target.folder), 'content', count)
  const check = createPipeline(folders, rules, expectedIn(all))
  const isChosen = chosenIn(target)
  const links = new Set(all.flatMap(({ path, content }) => (content === 'link' ? [path] : [])))
  // What was asked for may be behind a link, which is reported then.
  const isWanted = (path: string): boolean =>
    isChosen(path) || (links.has(path) && target.chosen.some((one) => one.startsWith(`${path}/`)))
  const diagnostics = check(all).diagnostics.filter(({ file }) => isWanted(file))
  const chosen = all.filter(({ path }) => isWanted(path))
  return {
    diagnostics,
    files: new Map(chosen.map(({ path, content }) => [path, typeof content === 'string' ? undefined : content])),
    ...(changes && { broken: brokenBy(changes, diagnostics, all, check) })
  }
}

/** The diagnostics of unchanged files that are new since the changes. */
function brokenBy(
  changes: Changes,
  diagnostics: readonly Diagnostic[],
  files: readonly ContentFile[],
  check: Pipeline
): ReadonlySet<Diagnostic> {
  const elsewhere = diagnostics.filter(({ file }) => !changes.has(file))
  if (elsewhere.length === 0) return new Set()
  const before = [...changes.before()].map(([path, content]): ContentFile => ({ path, content }))
  const old = new Set(check([...files.filter(({ path }) => !changes.has(path)), ...before]).diagnostics.map(keyOf))
  return new Set(elsewhere.filter((one) => !old.has(keyOf(one))))
}

const keyOf = ({ file, line, column, rule, message }: Diagnostic): string =>
  JSON.stringify([file, line, column, rule, message])
