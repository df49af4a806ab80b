import { start } from '../../../diagnostics/diagnostic.ts'
import type { AssessmentKind } from '../../../records/assessments.ts'
import { folderIn, projectOf } from './path.ts'
import type { Stated, UpstreamAssessment } from './facts.ts'
import { placeOfLines } from './lines.ts'
import { dateFacts } from './date-facts.ts'
import { fieldsOf, misspelt, type Fields } from './fields.ts'
import { titleOf } from './kind.ts'
import { securityLinksIn } from './links.ts'
import { overviewIn } from './overview.ts'
import { peopleFacts } from './people.ts'
import { recommendationsIn } from './recommendations.ts'
import { stageFacts } from './stage.ts'
import { metadataFacts } from './metadata.ts'
import type { LocatedFinding, UpstreamDocument, WithFindings } from '../document.ts'

/** Reads a document of an assessment. */
export function readAssessment(
  document: UpstreamDocument,
  kind: AssessmentKind
): WithFindings<{ readonly assessment: UpstreamAssessment }> {
  const read = fieldsOf(document)
  const title = titleOf(document)
  const heading = document.headings[0]
  const at = heading ? document.at(heading) : { file: document.path, ...start }
  const overview = overviewIn(document)
  const date = dateFacts(document, read)
  const stage = stageFacts(document, read, date.completed)
  const metadata = metadataFacts(document, read.fields)
  const people = peopleFacts(document, read)
  const links = securityLinksIn(document, read.links)
  const program = programIn(document, read)
  const labels = read.fields.flatMap(({ label, meant, at: place }) =>
    meant === undefined ? [] : [misspelt('row', label, meant, place)]
  )
  const assessment: UpstreamAssessment = {
    path: document.path,
    ...(folderIn(document.path) ?? { project: projectOf(document.path, title ?? '') }),
    kind,
    ...(title !== undefined && { title }),
    ...(overview && { overview }),
    ...stage.facts,
    ...(program && { program }),
    ...date.facts,
    ...metadata.facts,
    ...people.facts,
    links: links.links,
    recommendations: kind === 'joint-assessment' ? recommendationsIn(document) : [],
    at
  }
  const findings = [read, date, stage, metadata, people, links].flatMap((one) => one.findings)
  return {
    assessment,
    findings: [...findings, ...labels, ...(stage.facts.stage?.value === 'pending' ? [] : missing(read, kind, at))]
  }
}

/** Where the paragraphs above the text say that people of the community wrote it in the TAG's program. */
function programIn(document: UpstreamDocument, { prose }: Fields): Stated<'security-pals'> | undefined {
  const found = prose.find(({ text }) => /\bcommunity members\b.{0,60}\bSecurity Pals\b/i.test(text))
  const at = found && placeOfLines(document, found.lines)
  return at && { value: 'security-pals', at }
}

/** A finding for each section with data that a self-assessment lacks. */
function missing({ sections, fields }: Fields, kind: AssessmentKind, at: LocatedFinding['at']): LocatedFinding[] {
  if (kind !== 'self-assessment') return []
  const hasRows = fields.some(({ kind: one }) => one === 'stage' || one === 'software')
  if (sections.has('metadata') && !hasRows)
    return [{ rule: 'assessment/section', at, message: 'The section `Metadata` has no rows that are known.' }]
  return (['metadata', 'security links'] as const)
    .filter((name) => !sections.has(name))
    .map((name) => ({
      rule: 'assessment/section',
      at,
      message: `The self-assessment has no section \`${titles[name]}\`.`,
      expected: `## ${titles[name]}`
    }))
}

const titles = { metadata: 'Metadata', 'security links': 'Security links' } as const
