import type { PhrasingContent } from 'mdast'
import { plainText } from '../../query/plain-text.ts'
import type { Assessment, AssessmentStage } from '../../records/assessments.ts'
import { countedNoun } from '../../suggestion.ts'
import { readableNames } from '../names.ts'
import type { Catalog } from './catalog.ts'
import { joined, link, list, paragraph, prose, strong, text } from './markdown.ts'
import { descriptionOf, page, provenance, sections } from './page.ts'

/** What a page says first of an assessment that is not complete, or not known to be. */
const stageSentences: Readonly<Record<Exclude<AssessmentStage, 'complete'>, string>> = {
  incomplete: 'This assessment is incomplete.',
  'in-progress': 'This assessment is in progress.',
  draft: 'This assessment is a draft.',
  pending: 'This assessment is only announced.',
  unknown: 'The documents do not say whether this assessment is finished.'
}

/** What holds for every assessment. */
const noEndorsement = 'No assessment is an endorsement.'

const readers = { project: 'for the project', cncf: 'for the CNCF', anyone: 'for anyone' } as const

/** The page of an assessment, with its front matter. */
export function assessmentPage(assessment: Assessment, catalog: Catalog): string {
  const { id, title, projectId, kind, stage, documents, links, recommendations, note, summary } = assessment
  const sentence = stage === 'complete' ? [] : [strong(stageSentences[stage]), text(' ')]
  return page(
    {
      title,
      // All alike, so that they come in the order of their titles.
      weight: 1,
      description: descriptionOf(plainText(summary)),
      // The menu beside a page would list every assessment: the section's own page does.
      toc_hide: true,
      type: 'docs',
      tag_security: { collection: 'assessments', id, project: projectId, kind, stage }
    },
    [
      paragraph(...sentence, text(noEndorsement)),
      ...prose(summary),
      ...sections({
        Facts: list(factsOf(assessment).map(([name, value]) => [strong(`${name}:`), text(' '), ...value])),
        Note: prose(note ?? ''),
        Documents: list([
          ...documents.map(({ kind, url }) => [link('', url), text(` (${kind})`)]),
          [link('Folder of the project', assessment.folder)]
        ]),
        'Security links': list(links.map(({ kind, url, title = '' }) => [link(title, url), text(` (${kind})`)])),
        Recommendations: list(
          recommendations.map(({ to, count, url }) => [
            link(countedNoun(count, 'recommendation'), url),
            text(` ${readers[to]}`)
          ])
        )
      }),
      provenance('assessments', assessment, catalog)
    ]
  )
}

/** What is known of an assessment, by its label; without what is not known. */
function factsOf(assessment: Assessment): [string, PhrasingContent[]][] {
  const { project, partOf, kind, stage, stated, program, date, sbom, securityProvider } = assessment
  const texts = (...values: readonly (string | undefined)[]): PhrasingContent[] =>
    joined(values.flatMap((value) => (value === undefined ? [] : [[text(value)]])))
  const links = (urls: readonly string[]): PhrasingContent[] => joined(urls.map((url) => [link('', url)]))
  const facts: Readonly<Record<string, PhrasingContent[]>> = {
    Project: texts(project),
    'Also known as': texts(...readableNames(assessment.aliases).filter((name) => name !== project)),
    'Part of': texts(partOf),
    Kind: texts(kind),
    Stage: texts(stage),
    'Stage as stated': texts(...stated.map((words) => `“${words}”`)),
    Date: texts(date),
    Program: texts(program),
    Software: links(assessment.software),
    Languages: texts(...assessment.languages),
    SBOM: [...(sbom?.note === undefined ? [] : [text(`${sbom.note} `)]), ...links(sbom?.urls ?? [])],
    'Security provider': texts(securityProvider === undefined ? undefined : securityProvider ? 'yes' : 'no'),
    Authors: texts(...assessment.authors),
    Reviewers: texts(...assessment.reviewers)
  }
  return Object.entries(facts).filter(([, value]) => value.length > 0)
}
