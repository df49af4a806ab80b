import type { Collections } from '../../../formats/collections.ts'
import { meta } from '../../../index.ts'
import { hugoFiles } from '../../../sites/hugo/index.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { outcomeOf, lastRun, writeFiles, type Output } from '../../files/output.ts'
import { outputFolder } from '../../files/place.ts'
import { countedNoun } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { collectionNames, packagedRecords } from './collections.ts'
import { contentFolderOf, placesIn, type PlaceOf } from './hugo-site.ts'

const assessmentPages = 'content/assessments/'

/** Whether a site has a folder for a file: one that mounts single folders of content has none for a new collection. */
function hasPlace(placeOf: PlaceOf, path: string): boolean {
  try {
    return placeOf(path) !== ''
  } catch (error) {
    if (error instanceof CannotRun) return false
    throw error
  }
}

/**
 * Writes data, pages and shortcodes into a Hugo site and gives the exit code. Other files are left as they are.
 *
 * @throws {CannotRun} when `--out` is not a Hugo site, it cannot be written, or a file of somebody else is in the way.
 */
export async function exportHugo(out: string | undefined, terminal: Terminal): Promise<number> {
  if (out === undefined)
    throw new CannotRun('`export hugo` writes many files; name the folder of a Hugo site: --out <site>.')
  const folder = outputFolder(out, terminal.folder)
  const placeOf = placesIn(folder, out)
  const output: Output = { folder, word: out, list: '.tag-security-hugo.json', command: 'tag-security export hugo' }
  const before = lastRun(output)
  const collections = (await packagedRecords(collectionNames)) as Collections
  const { assessments, incidents, lexicon } = collections
  const made = hugoFiles({ meta, collections: { ...collections } }, 'content')
  const hasPages = hasPlace(placeOf, `${assessmentPages}_index.md`)
  const written = [...made].filter(([path]) => hasPages || !path.startsWith(assessmentPages))
  const files = new Map(written.map(([path, text]) => [placeOf(path), text]))
  const done = outcomeOf(out, writeFiles(output, before, files))
  const counts = `${countedNoun(incidents.length, 'incident')}, ${countedNoun(lexicon.length, 'term')}`
  const all = `${counts} and ${countedNoun(assessments.length, 'assessment')}`
  const but = hasPages ? '' : `, but not of assessments: \`${out}\` mounts no folder for \`content/assessments\``
  terminal.write(`${done}: ${all}, with pages in ${contentFolderOf(folder, out)}${but}.\n`)
  return exitCodes.fine
}
