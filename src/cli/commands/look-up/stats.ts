import pico from 'picocolors'
import { assessmentStages, type Assessment } from '../../../records/assessments.ts'
import type { Incident } from '../../../records/incidents.ts'
import { verdicts } from '../../../records/pages.ts'
import { wrap } from '../../terminal/wrap.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { chartOf } from '../../terminal/chart.ts'
import type { ListedClaim } from '../../data/lists.ts'
import { queriesOf } from '../../data/queries.ts'
import { contentFor, show, type ShowOptions } from './show.ts'
import { asTable } from '../../terminal/table.ts'

/** A number of records that have something in common. */
interface Statistic {
  /** What is counted. */
  readonly collection: 'incidents' | 'assessments' | 'claims'
  /** The field they have in common. */
  readonly by: string
  /** What they have there. */
  readonly key: string
  readonly count: number
}

const fields = Object.keys({ collection: true, by: true, key: true, count: true } satisfies Record<
  keyof Statistic,
  true
>)

/** Counts the incidents and the assessments by field, and the claims by verdict. Gives the exit code. */
export async function stats(options: ShowOptions, terminal: Terminal): Promise<number> {
  const content = await contentFor(options, fields, terminal.folder)
  const { groupIncidents } = await import('../../../query/incidents.ts')
  const incidents = (await queriesOf('incidents', content)).records as unknown as readonly Incident[]
  const assessments = (await queriesOf('assessments', content)).records as unknown as readonly Assessment[]
  const claims = (await queriesOf('claims', content)).records as unknown as readonly ListedClaim[]
  const statistics: Statistic[] = [
    ...(['year', 'type', 'ecosystem', 'kind'] as const).flatMap((by) =>
      groupIncidents(by, incidents).map(({ key, count }) => ({
        collection: 'incidents' as const,
        by,
        key: String(key),
        count
      }))
    ),
    ...counted('assessments', 'stage', assessmentStages, assessments),
    ...counted('claims', 'verdict', verdicts, claims)
  ]
  const rows = statistics.map((statistic) => ({ ...statistic }))
  const table = (wanted: readonly string[] | undefined): string =>
    wanted
      ? asTable(rows, wanted, terminal)
      : chartsOf(statistics, incidents.length, assessments.length, claims, terminal)
  return await show(rows, fields, table, options, terminal)
}

/** How many records have each of the values of a field. */
const counted = <Field extends string, Value extends string>(
  collection: Statistic['collection'],
  by: Field,
  values: readonly Value[],
  records: readonly Readonly<Record<Field, Value>>[]
): Statistic[] =>
  values.map((key) => ({ collection, by, key, count: records.filter((record) => record[by] === key).length }))

function chartsOf(
  statistics: readonly Statistic[],
  incidents: number,
  assessments: number,
  claims: readonly ListedClaim[],
  terminal: Terminal
): string {
  const { bold } = pico.createColors(terminal.color)
  const chart = (title: string, field: string): string => {
    const bars = statistics.filter(({ by }) => by === field)
    return `${bold(title)}\n${chartOf(bars, terminal)
      .map((line) => `${line}\n`)
      .join('')}`
  }
  const current = claims.filter(({ verdict }) => verdict === 'current').length
  const pages = new Set(claims.map(({ page }) => page)).size
  const summary = `Of the ${claims.length} claims of the ${pages} source pages, ${current} still hold.`
  return [
    chart(`The ${incidents} incidents by year`, 'year'),
    chart('By compromise type', 'type'),
    chart('By ecosystem', 'ecosystem'),
    chart('By kind', 'kind'),
    chart(`The ${assessments} security assessments by stage`, 'stage'),
    `${wrap(summary, terminal.width).join('\n')}\n${chart('Claims by verdict', 'verdict')}`
  ].join('\n')
}
