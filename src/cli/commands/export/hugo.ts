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
import { contentFolderOf, placesIn } from './hugo-site.ts'

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
  const { incidents, lexicon } = collections
  const made = hugoFiles({ meta, collections: { ...collections } }, 'content')
  const files = new Map([...made].map(([path, text]) => [placeOf(path), text]))
  const done = outcomeOf(out, writeFiles(output, before, files))
  const counts = `${countedNoun(incidents.length, 'incident')} and ${countedNoun(lexicon.length, 'term')}`
  terminal.write(`${done}: ${counts}, with pages in ${contentFolderOf(folder, out)}.\n`)
  return exitCodes.fine
}
