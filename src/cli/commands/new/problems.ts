import { createPipeline } from '../../../build/pipeline.ts'
import type { ContentFile } from '../../../build/read.ts'
import { collections } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { rules } from '../../../rules/index.ts'
import { listed } from '../../../suggestion.ts'
import { nameOf, type Flag } from './flags.ts'
import { kinds, type Kind, type KindName } from './kinds.ts'

/** What is wrong with content, beside what still has to be written. */
const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'text/placeholder')

const keyOf = ({ file, rule, message }: Diagnostic): string => `${file}\n${rule}\n${message}`

/** The errors that a new file brings into content, those of other files that clash with it among them. */
function errorsOf(file: ContentFile, content: readonly ContentFile[]): Diagnostic[] {
  const pipeline = createPipeline(collections, rules)
  const before = new Set(errorsIn(pipeline(content).diagnostics).map(keyOf))
  return errorsIn(pipeline([...content, file]).diagnostics).filter((error) => !before.has(keyOf(error)))
}

/** What stands against writing a file, in sentences on one line; undefined where nothing does. */
export function objectionsTo(file: ContentFile, content: readonly ContentFile[], name: KindName): string | undefined {
  const kind: Kind = kinds[name]
  const errors = errorsOf(file, content)
  if (errors.length === 0) return undefined
  const missing = errors.filter(
    ({ rule, field }) => (rule === 'field/missing' || rule === 'field/empty') && flagOf(field, kind)
  )
  const flags = [...new Set(missing.flatMap(({ field }) => flagOf(field, kind) ?? []))].sort(
    (a, b) => kind.flags.indexOf(a) - kind.flags.indexOf(b)
  )
  const others = errors.filter((error) => !missing.includes(error)).map((error) => sentenceOf(error, file, kind))
  const wanted =
    flags.length > 0
      ? [
          `${kind.noun[0]?.toUpperCase()}${kind.noun.slice(1)} needs ${listed(flags.map(({ words }) => `\`${words}\``))}; see \`tag-security new ${name} --help\`.`
        ]
      : []
  return [...new Set([...others, ...wanted])].join(' ')
}

const withoutIndexes = (field: string): string => field.replace(/\[\d+\]/g, '')

/** The flag that answers for a field: its own, else that of the list it stands in. */
function flagOf(field: string | undefined, { flags }: Kind): Flag | undefined {
  const path = withoutIndexes(field ?? '')
  return (
    flags.find(({ fields }) => fields.includes(path)) ??
    flags.find(({ fields }) => fields.some((one) => path.startsWith(`${one}.`)))
  )
}

/** An error in the words of the command line. */
function sentenceOf({ file: path, field, rule, message, expected }: Diagnostic, file: ContentFile, kind: Kind): string {
  if (path !== file.path) return `${path} would clash with it: ${message}`
  const flag = flagOf(field, kind)
  const sentence = flag ? message.replaceAll(`\`${field}\``, `\`${nameOf(flag)}\``) : message
  if (message.includes('did you mean')) return sentence
  if (rule === 'field/value' && expected) return `${sentence.replace(/\.$/, '')}; expected ${expected}.`
  const target =
    rule === 'reference/unknown' &&
    message.startsWith('Unknown') &&
    collections.find(({ name }) => name === kind.collection)?.references[field?.replace(/\[\d+\]/g, '.*') ?? '']
  return target ? `${sentence.replace(/\.$/, '')}; the ids are the names of the files in \`${target}\`.` : sentence
}
