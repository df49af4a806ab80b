import { didYouMean, listed } from '../../../suggestion.ts'
import {
  columnsOf,
  incidentBlocks,
  recordTable,
  termBlocks,
  termLine,
  type Others,
  type TableName
} from '../../../sites/plain-markdown/index.ts'
import { dayOf } from '../../data/day.ts'
import { listCalled, lists, type ListName } from '../../data/lists.ts'
import { namesIn } from '../../data/named.ts'
import { queriesOf, type Content, type Item } from '../../data/queries.ts'
import { meant, unknownArgument } from '../../terminal/arguments.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { selectedIn, selectionOf, valuesIn } from './selection.ts'
import { wantedIn, type Wanted } from './settings.ts'

/** What stands between markers. */
export interface Answer {
  /** Markdown on lines of its own. */
  readonly block: string
  /** Markdown within a line, where it fits into one. */
  readonly line?: string
  /** What it is known to lack. */
  readonly notes: readonly string[]
}

/** The records that pages are made of. */
export interface World {
  readonly content: Content
  /** The day of the newest source. */
  readonly day: string
  readonly others: Others
}

/**
 * The records of a content folder, or the packaged ones.
 *
 * @throws {CannotRun} where no source has a date.
 */
export async function worldOf(content: Content): Promise<World> {
  const names = ['sources', 'compromise-types', 'leads', 'incidents', 'assessments'] as const
  const all = await Promise.all(names.map(async (name) => [name, (await queriesOf(name, content)).records] as const))
  const day = await dayOf(content)
  if (day === undefined) throw new CannotRun('No source of the content has a date, so there is no day to show.')
  return { content, day, others: Object.fromEntries(all) as unknown as Others }
}

/** What the words for tables mean. */
const tables: Readonly<Record<string, TableName>> = {
  leads: 'leads',
  liaisons: 'leads',
  channels: 'channels',
  meetings: 'meetings',
  initiatives: 'initiatives',
  publications: 'deliverables',
  assessments: 'assessments',
  incidents: 'incidents',
  terms: 'lexicon'
}

const kinds = [...Object.keys(tables), 'term', 'incident', 'count']

/**
 * What a marker asks for.
 *
 * @throws {CannotRun} for an unknown kind, name, setting or value.
 */
export async function answerTo(text: string, world: World): Promise<Answer> {
  const wanted = wantedIn(text)
  const [kind, ...words] = wanted.words
  if (kind === undefined) throw new CannotRun(`Say what to show: ${listed(kinds, 'or')}.`)
  const rest = { ...wanted, words }
  switch (kind.toLowerCase()) {
    case 'count':
      return await countOf(rest, world)
    case 'term':
      return await termOf(rest, world)
    case 'incident':
      return await incidentOf(rest, world)
    default:
      return await tableOf(kind, rest, world)
  }
}

async function tableOf(kind: string, wanted: Wanted, { content, day, others }: World): Promise<Answer> {
  const word = meant(kind, Object.keys(tables)) ?? nameOfTable(kind)
  const name = tables[word]
  if (name === undefined) throw unknownArgument('kind', kind, kinds)
  refuseWords(wanted, word)
  const fixed = word === 'liaisons' ? { role: ['toc-liaison'] } : {}
  const selection = await selectionOf(name, wanted, ['columns', 'sort', 'limit'], content, day, fixed)
  const columns = selection.others.get('columns')?.flatMap((one) => valuesIn('columns', one).map(columnIn(name)))
  const shown = { name, records: selection.records, columns, selected: selectedIn(selection.filter) }
  return {
    block: recordTable({ ...shown, at: String(selection.filter['at'] ?? day) }, others),
    notes: selection.notes
  }
}

/** The word for a table that another word for its records means, such as `glossary`. */
function nameOfTable(kind: string): string {
  const list = listCalled(kind)
  return Object.entries(tables).find(([, name]) => name === list)?.[0] ?? ''
}

const columnIn =
  (name: TableName) =>
  (typed: string): string => {
    const found = meant(typed, columnsOf(name))
    if (found === undefined) throw unknownArgument('column', typed, columnsOf(name))
    return found
  }

function refuseWords({ words: [word] }: Wanted, kind: string): void {
  if (word === undefined) return
  const single = kind === 'terms' ? 'term' : kind === 'incidents' ? 'incident' : undefined
  const hint = single === undefined ? 'settings are written `name=value`' : `one ${single} is \`${single} ${word}\``
  throw new CannotRun(`Unexpected \`${word}\` after \`${kind}\`; ${hint}.`)
}

async function countOf({ words: [word, ...words], settings }: Wanted, { content, day }: World): Promise<Answer> {
  if (word === undefined) throw new CannotRun('Say what to count: `count incidents`.')
  const isLiaisons = meant(word, ['liaisons']) !== undefined
  const list = isLiaisons ? 'leads' : listCalled(word)
  const counted = (Object.keys(lists) as ListName[]).filter((name) => !lists[name].single)
  if (list === undefined || lists[list].single) throw unknownArgument('collection', word, counted)
  refuseWords({ words, settings }, word)
  const fixed = isLiaisons ? { role: ['toc-liaison'] } : {}
  const { records, notes } = await selectionOf(list, { words, settings }, [], content, day, fixed)
  const number = String(records.length)
  return { block: number, line: number, notes }
}

async function termOf(wanted: Wanted, { content, others }: World): Promise<Answer> {
  const term = (await recordCalled('lexicon', 'term', wanted, content)) as unknown as Parameters<typeof termBlocks>[0]
  return { block: termBlocks(term, others), line: termLine(term, others), notes: [] }
}

async function incidentOf(wanted: Wanted, { content, others }: World): Promise<Answer> {
  const incident = await recordCalled('incidents', 'incident', wanted, content)
  return { block: incidentBlocks(incident as unknown as Others['incidents'][number], others), notes: [] }
}

/** The record that the words of a marker name. */
async function recordCalled(
  list: ListName,
  noun: string,
  { words, settings }: Wanted,
  content: Content
): Promise<Item> {
  const name = words.join(' ')
  const [setting] = settings.keys()
  if (setting !== undefined)
    throw new CannotRun(`\`${noun}\` has no settings, such as \`${setting}\`; a table is \`${noun}s\`.`)
  if (name.trim() === '') throw new CannotRun(`Say which ${noun}: \`${noun} <name>\`; a table is \`${noun}s\`.`)
  const { find, namesIn: namesOf } = await namesIn(content, [list])
  const [found, ...more] = find(name)
  if (found === undefined) throw new CannotRun(didYouMean(`Unknown ${noun} \`${name}\``, name, namesOf()))
  if (more.length === 0) return found.record
  const ids = [found, ...more].map(({ record }) => `\`${record.id}\``)
  throw new CannotRun(`\`${name}\` names both ${listed(ids)}; give an id.`)
}
