import { rewriteValue } from '../markdown/yaml-layout.ts'
import { assessmentTitle } from '../policies/assessment-title.ts'
import { wholePlaceholder } from '../policies/placeholders.ts'
import type { Rule } from './rule.ts'

/** Titles of assessments that do not say what they are of, or how far they are. */
export const assessmentTitles: Rule = {
  ids: ['assessment/title'],
  check: ({ collection, data, yaml }, report) => {
    const { title, kind, project, stage } = data
    if (collection !== 'assessments' || typeof title !== 'string' || typeof kind !== 'string') return
    if (typeof project !== 'string' || typeof stage !== 'string') return
    const expected = assessmentTitle(kind, project, stage)
    if (expected === undefined || title === expected || isOddText(title) || isOddText(project)) return
    report({
      rule: 'assessment/title',
      place: yaml.placeOf(['title']),
      field: 'title',
      message: `The title of this assessment is \`${expected}\`, made of its \`kind\`, \`project\` and \`stage\`.`,
      expected,
      actual: title,
      fix: rewriteValue(yaml, ['title'], expected)
    })
  }
}

/** Whether a text is reported as such: an empty one, a placeholder, one with HTML. */
const isOddText = (text: string): boolean =>
  text.trim() !== text || text === '' || text.includes('<') || wholePlaceholder(text) !== null
