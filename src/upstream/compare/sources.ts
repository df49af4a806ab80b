import { start } from '../../diagnostics/diagnostic.ts'
import type { Comparison } from './comparison.ts'
import { textIn } from './fields.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'

/** Sources whose document was in the checkout's repository and is gone: nothing more is compared with it. */
export const goneSources = ({ provenance, facts }: Comparison): DriftFinding[] =>
  provenance.gone.map((source) => ({
    rule: 'drift/source-dropped',
    at: fieldAt(source, ['url']),
    related: upstreamAt({ file: provenance.pathOf({ id: source.id }) ?? facts.tagPages[0]?.at.file ?? '', ...start }),
    field: 'url',
    message: `The document of \`${source.id}\` is no longer in the checkout.`,
    actual: textIn(source.fields, 'url')
  }))
