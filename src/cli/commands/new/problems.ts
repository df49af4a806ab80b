import { collections } from '../../../collections/index.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { listed } from '../../../suggestion.ts'
import { flagName, type Flag } from './flags.ts'
import { kinds, type Kind, type KindName } from './kinds.ts'

/** The errors that a new file brings, as sentences on one line in terms of the flags. */
export function describeErrors(errors: readonly Diagnostic[], path: string, name: KindName): string {
  const kind: Kind = kinds[name]
  const missing = errors.filter(
    ({ rule, field }) => (rule === 'field/missing' || rule === 'field/empty') && flagFor(field, kind)
  )
  const flags = kind.flags.filter((flag) => missing.some(({ field }) => flagFor(field, kind) === flag))
  const sentences = errors.filter((error) => !missing.includes(error)).map((error) => sentenceFor(error, path, kind))
  if (flags.length > 0) {
    const noun = kind.noun.replace(/^./, (first) => first.toUpperCase())
    const needed = listed(flags.map(({ syntax }) => `\`${syntax}\``))
    sentences.push(`${noun} needs ${needed}; see \`tag-security new ${name} --help\`.`)
  }
  return [...new Set(sentences)].join(' ')
}

/** The flag that sets a field, else the list around it. */
function flagFor(field: string | undefined, { flags }: Kind): Flag | undefined {
  const path = (field ?? '').replace(/\[\d+\]/g, '')
  return (
    flags.find(({ fields }) => fields.includes(path)) ??
    flags.find(({ fields }) => fields.some((one) => path.startsWith(`${one}.`)))
  )
}

function sentenceFor({ file, field, rule, message, expected }: Diagnostic, own: string, kind: Kind): string {
  if (file !== own) return `${file} would clash with it: ${message}`
  const flag = flagFor(field, kind)
  const sentence = flag ? message.replaceAll(`\`${field}\``, `\`${flagName(flag)}\``) : message
  if (message.includes('did you mean')) return sentence
  const statement = sentence.replace(/\.$/, '')
  if (rule === 'field/value' && expected) return `${statement}; expected ${expected}.`
  if (rule !== 'reference/unknown' || !message.startsWith('Unknown ')) return sentence
  const path = field?.replace(/\[\d+\]/g, '.*') ?? ''
  const target = collections.find(({ name }) => name === kind.collection)?.references[path]
  return target ? `${statement}; the IDs are the file names in \`${target}\`.` : sentence
}
