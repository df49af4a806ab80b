import { expect, it } from 'vitest'
import { readUpstream } from '../../../src/upstream/read/index.ts'

it('reads every row of a long index', () => {
  const header = '# Catalog\n\n| Name | Year | Type of compromise | Link |\n| --- | --- | --- | --- |\n'
  const rows = Array.from(
    { length: 1000 },
    (_, row) => `| [Incident ${row}](2020/incident-${row}.md) | 2020 | Source Code | [1](https://example.org/${row}) |`
  )
  expect(readUpstream([{ path: 'index.md', text: header + rows.join('\n') }]).facts.incidents).toHaveLength(1000)
})
