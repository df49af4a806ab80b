import type { AssessmentStage } from '../../../records/assessments.ts'
import { plainLabel } from './labels.ts'
import { linesText, urlsOf, type Line } from './lines.ts'

/** What the TAG's templates have where a project is to write something. */
const templateTexts = [
  'incomplete, complete, or obsolete',
  'yes or no. is the primary function',
  'language(s) the project is written in',
  'software bill of materials. link to the libraries',
  'list name and github handle',
  'list names and github handles',
  'url to repo',
  'dd mmm yyyy',
  'https://my.security.file',
  'https://example.org/config',
  'link to issue for assessment',
  '[project name]'
]

/** Whether a value is the template's own text, or such as it: `<link to …>`. */
export function isTemplate(lines: readonly Line[]): boolean {
  const text = linesText(lines).toLowerCase().replace(/\s+/g, ' ')
  if (templateTexts.some((one) => text.includes(one)) || /^_?url_?$/.test(text)) return true
  return urlsOf(lines).length === 0 && /^<?(?:an? )?links? to\b/.test(text)
}

/** How far an assessment is, by the words of its stage. */
export function stageOf(text: string): AssessmentStage | undefined {
  const stage = stages[plainLabel(text).replaceAll('-', ' ')]
  return stage
}

const stages: Readonly<Record<string, AssessmentStage>> = {
  complete: 'complete',
  completed: 'complete',
  incomplete: 'incomplete',
  tbd: 'incomplete',
  'to be done': 'incomplete',
  'not complete': 'incomplete',
  finished: 'complete',
  'in progress': 'in-progress',
  'work in progress': 'in-progress',
  wip: 'in-progress',
  ongoing: 'in-progress',
  draft: 'draft',
  pending: 'pending',
  'still pending': 'pending'
}

/** The words of a stage, as they are compared when one is misspelt. */
export const stageWords = Object.keys(stages)

/** Whether a project says that it is a provider of security; undefined where it does not say so plainly. */
export function providerIn(text: string): boolean | undefined {
  const first = /^(yes|no)\b(?! or\b|\/)/i.exec(text.trim())?.[1]
  if (first !== undefined) return first.toLowerCase() === 'yes'
  if (/\bnot (?:be )?(?:considered )?(?:primarily )?(?:an? )?security providers?\b/i.test(text)) return false
  return /^(?:[\p{L}\d.-]+ ){1,3}is (?:primarily )?a security provider\b/iu.test(text.trim()) ? true : undefined
}

/** The languages that sentences name; in a list, any name is one. */
const languages = new Set(
  (
    'bash c c++ c# clojure elixir erlang go golang haskell java javascript kotlin lua perl php powershell python ' +
    'ruby rust scala shell swift typescript zig'
  ).split(' ')
)

const noLanguage = /^(?:others?|any|any language|various|etc|more)$/i

/** The languages of a list, without remarks and shares (`Go (backend), HTML-4.9%`), else those that sentences name. */
export function languagesIn(lines: readonly Line[]): { readonly names: readonly string[]; readonly isList: boolean } {
  const text = linesText(lines).replace(/\([^()]*\)/g, ' ')
  const parts = text
    .split(/[,;\n]|\band\b|&/)
    .map((part) => plainPart(part))
    .filter((part) => part !== '' && !noLanguage.test(part))
  const isList = parts.every((part) => /^[\p{L}.][\p{L}\d.+#/ -]{0,29}$/u.test(part) && part.split(' ').length <= 3)
  return { names: [...new Set(isList ? parts : namedIn(text))], isList }
}

/** A name of a language has a capital: `go` is a verb. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\d.])\p{Lu}[\p{L}\d]*[+#]{0,2}/gu)]
    .map(([word]) => word)
    .filter((word) => languages.has(word.toLowerCase()))

/** A part of a list without its share and full stop. */
const plainPart = (part: string): string =>
  part
    .replace(/[-–: ]{0,9}(?<!\d)\d{1,3}(?:\.\d{1,3})? ?%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
