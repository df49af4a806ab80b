import { heldIn, type Holds } from '../../build/held.ts'
import { createPipeline } from '../../build/pipeline.ts'
import { readContent, type ContentFile } from '../../build/read.ts'
import { collections } from '../../collections/index.ts'
import { rules } from '../../rules/index.ts'
import { counted, type Count } from './progress.ts'
import { isChosen, type Checked, type Target } from './target.ts'

/** A folder with one of the single objects is a whole one; another holds what it has, such as what `import` wrote. */
const holdsIn = (files: readonly ContentFile[]): Holds => {
  const holds = heldIn(files)
  return collections.some(({ name, single }) => single && holds(name)) ? () => true : holds
}

/** Checks a content folder. All of it is read, and what was chosen is reported. */
export function checkContent(target: Target, count: Count): Checked {
  const all = readContent(target.folder)
  const { diagnostics } = createPipeline(collections, rules, holdsIn(all))(counted(all, 'content', count))
  const chosen = all.filter(({ path }) => isChosen(target, path))
  return {
    diagnostics: diagnostics.filter(({ file }) => isChosen(target, file)),
    files: new Map(chosen.map(({ path, content }) => [path, typeof content === 'string' ? undefined : content]))
  }
}
