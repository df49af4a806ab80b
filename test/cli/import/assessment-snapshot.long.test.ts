import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildContent, lineOf, readContent } from '../../../src/build-content.ts'
import { findDrift, readFacts } from '../../../src/upstream/compare/index.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { assessmentDocuments, assessments, hasAssessments, orWithoutAssessments } from '../../upstream/read/files.ts'
import { folderWith, root, tagSecurity } from '../command-line.ts'

/** Cells that a reader cannot judge: answers in a sentence, a date of two days, and a row without an address. */
const unread = [
  'flatcar/security-assessment/self-assessment.md:41',
  'flatcar/security-assessment/self-assessment.md:48',
  'nats/security-assessment/self-assessment.md:53',
  'wasmedge/security-assessment/joint-assessment.md:4'
]

it.skipIf(!hasAssessments)(
  `imports every assessment there is, builds what it wrote, and finds no drift${orWithoutAssessments}`,
  async () => {
    const folder = folderWith()
    const args = ['import', assessmentDocuments, '--out', 'out', '--date', '2026-06-30']
    const { out, error } = await tagSecurity(folder, args)
    expect(error.match(/[^/]+\/security-assessment\/\S+\.md:\d+(?=:\d+ was left out: )/g)).toEqual(unread)
    expect(out).toMatch(/^Wrote \d+ files to out: assessments \d+, sources 2\.$/m)
    const content = readContent(join(folder, 'out'))
    const { diagnostics, records } = buildContent(content)
    expect(diagnostics.map(lineOf)).toEqual([])
    const documents = assessments()
    const drift = findDrift({
      facts: readUpstream(documents).facts,
      paths: documents.map(({ path }) => path),
      content: readFacts(content),
      now: '2026-06-30',
      current: []
    })
    expect(drift.map(({ message }) => message)).toEqual([])
    const own = buildContent(readContent(join(root, 'content'))).records
    const keys = (list: typeof records): string[] =>
      (list.get('assessments') ?? [])
        .map((one) => one as unknown as { kind: string; documents: { url: string }[] })
        .flatMap(({ kind, documents: [main] }) => `${kind} ${(main?.url ?? '').replace(/\/blob\/[^/]+\//, ' ')}`)
        .sort()
    expect(keys(records)).toEqual(keys(own))
  }
)
