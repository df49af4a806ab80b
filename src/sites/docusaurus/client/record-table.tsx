import type { ReactNode } from 'react'
import type { LabelName } from '../labels.ts'
import type { RecordLink } from '../page-data.ts'
import { English, Label } from './language.tsx'
import { RecordLinkTo } from './parts.tsx'

/** The collections that have tables. */
export type TableCollection = 'incidents' | 'assessments'

/** A column of a table of records. */
export interface Column<Row> {
  readonly name: LabelName
  /** What a row has in it; its title, as a link to its page, when absent. */
  readonly of?: (row: Row) => readonly string[]
}

/** A table of records. Its explicit roles survive the style for narrow screens, which shows rows as blocks. */
export const RecordTable = <Row extends RecordLink>({
  columns,
  rows,
  caption
}: {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly caption: ReactNode
}): ReactNode => (
  <table className="tag-security-table" role="table">
    <caption>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ name }) => (
          <th key={name} role="columnheader" scope="col">
            <Label name={name} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={row.id} role="row">
          {columns.map(({ name, of }) =>
            of === undefined ? (
              <th key={name} role="rowheader" scope="row">
                <RecordLinkTo record={row} />
              </th>
            ) : (
              <Cell key={name} values={of(row)} />
            )
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

// The style sheet knows an empty cell by its having nothing in it.
const Cell = ({ values }: { readonly values: readonly string[] }): ReactNode => (
  <td role="cell">{values.length > 0 && <English>{values.join(', ')}</English>}</td>
)

const nothing = { incidents: 'noIncident', assessments: 'noAssessment' } as const

/** A table of the rows that were asked for, with how many of all they are; a sentence where there are none. */
export const FoundRows = <Row,>({
  collection,
  found,
  all,
  children
}: {
  readonly collection: TableCollection
  readonly found: readonly Row[]
  readonly all: readonly Row[]
  readonly children: (caption: ReactNode) => ReactNode
}): ReactNode =>
  found.length === 0 ? (
    <p>
      <Label name={nothing[collection]} />
    </p>
  ) : (
    children(<Label name={`${collection}InTable`} values={{ found: found.length, all: all.length }} />)
  )
