import { oneLine } from '../../terminal/cannot-run.ts'
import { countedNoun } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { ContentRecords } from './content.ts'
import type { RecordsIn } from './queries.ts'

/** Where to look. */
export interface Source {
  /** The records of a content folder by collection; absent where the packaged data is looked into. */
  readonly content?: Exclude<ContentRecords, number>
  readonly recordsIn: RecordsIn
}

const packaged: Source = { recordsIn: (_, records) => records }

/** The packaged data, or a content folder's, which takes schemas to read; `undefined` when that has errors, which are told. */
export async function sourceOf(
  word: string | undefined,
  { folder, writeError }: Terminal
): Promise<Source | undefined> {
  if (word === undefined) return packaged
  const { readContentRecords } = await import('./content.ts')
  const content = readContentRecords(word, folder)
  if (typeof content !== 'number')
    return {
      content,
      recordsIn: <Item>(collection: string) => (content.get(collection) ?? []) as unknown as readonly Item[]
    }
  writeError(
    `${oneLine(`tag-security: \`${word}\` has ${countedNoun(content, 'error')}, so nothing can be looked up there; see \`tag-security validate ${word}\`.`)}\n`
  )
  return undefined
}
