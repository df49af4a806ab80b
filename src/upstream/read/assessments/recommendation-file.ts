import { headingText } from '../../../markdown/headings.ts'
import { headingAnchors } from '../anchors.ts'
import type { UpstreamAssessment } from './facts.ts'
import { folderIn } from './path.ts'
import { readerOf } from './recommendations.ts'
import type { UpstreamDocument, WithFindings } from '../document.ts'
import { stemOf } from '../paths.ts'
import { saysSomething } from '../unread.ts'

/** Whether a document has the recommendations of an assessment in a file of their own, by its path. */
export const isRecommendationFile = (path: string): boolean =>
  /^recommendations?$/i.test(stemOf(path.replaceAll('\\', '/'))) && folderIn(path) !== undefined

/** Reads a file of recommendations: a document beside the self-assessment, or else beside the joint one. */
export function readRecommendationFile(
  document: UpstreamDocument
): WithFindings<{ readonly assessment: UpstreamAssessment }> {
  const { path, headings } = document
  const [heading] = headings
  const title = heading && headingText(heading)
  const at = document.at(heading ?? document.tree)
  const nodes = document.tree.children
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children.filter(saysSomething) : []))
  const paragraphs = nodes.filter((node) => node.type === 'paragraph' && saysSomething(node))
  const count = items.length > 0 ? items.length : paragraphs.length
  const to = readerOf((title ?? '').toLowerCase()) === 'cncf' ? 'cncf' : 'project'
  return {
    assessment: {
      path,
      ...(folderIn(path) ?? { project: '' }),
      kind: 'self-assessment',
      ...(title !== undefined && { title }),
      stated: [],
      software: [],
      languages: [],
      authors: [],
      reviewers: [],
      links: [],
      recommendations: count === 0 ? [] : [{ to, count, anchor: headingAnchors(document)[0] ?? '', at }],
      at
    },
    findings: []
  }
}
