import type { ContentFile } from '../../build/read.ts'
import type { Lacking } from '../compare/index.ts'
import { channelScaffold } from './addresses.ts'
import { assessmentScaffold } from './assessment.ts'
import { typeScaffold } from './compromise-type.ts'
import { incidentScaffold } from './incident.ts'
import { leadFromEntries } from './lead.ts'
import { outcomeOf, withId, type Outcome } from './scaffold.ts'
import { contentTerms, termScaffold } from './term.ts'

/**
 * The scaffold of a record that the content lacks, with the facts of upstream and none of its prose. People without a
 * first day count as listed from `now` on.
 */
export function scaffoldOf(lacking: Lacking, content: readonly ContentFile[], now: string): Outcome {
  const scaffold = outcomeOf(() => namedScaffold(lacking, content, now))
  return 'fault' in scaffold || lacking.id === undefined ? scaffold : withId(scaffold, lacking.id)
}

function namedScaffold(lacking: Lacking, content: readonly ContentFile[], now: string): Outcome {
  switch (lacking.kind) {
    case 'incident':
      return incidentScaffold({ name: lacking.incident.id, upstream: lacking.incident, source: lacking.source })
    case 'term':
      return termScaffold(
        { name: lacking.term.term, upstream: lacking.term, source: lacking.source },
        contentTerms(content)
      )
    case 'type':
      return typeScaffold({ upstream: lacking.type, source: lacking.source })
    case 'lead':
      return leadFromEntries(
        lacking.listed.map(({ lead, source }) => ({ ...lead, source })),
        now
      )
    case 'assessment': {
      const { assessment: upstream, project: named, isFirst, source, addressOf } = lacking
      // Whoever has no source of the document does not know its repository either.
      if (!source) return { fault: 'no source of the content is the document it was read in' }
      return assessmentScaffold({ upstream, named, isFirst, sources: [source], published: { addressOf } })
    }
    case 'channel': {
      const { channel, source } = lacking
      return channelScaffold(channel, source ? [source] : [])
    }
  }
}
