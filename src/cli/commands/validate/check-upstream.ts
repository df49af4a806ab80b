import { diagnose, sortDiagnostics, start, type Finding, type Place } from '../../../diagnostics/diagnostic.ts'
import { decodeText, tooDeepIn } from '../../../markdown/text.ts'
import { readUpstream } from '../../../upstream/read/index.ts'
import { readCheckout, type CheckoutFile } from '../../files/checkout.ts'
import { counted, type Count } from '../../terminal/progress.ts'
import type { Checked, Target } from '../../files/target.ts'

/** A file's text, or what keeps it from being read as a document. */
export interface Decoded {
  readonly path: string
  /** With line feeds only; empty where it cannot be read, and of what is no document. */
  readonly text: string
  /** Why it cannot be read. */
  readonly finding?: Finding
}

/** Checks documents of the TAG together. A file that cannot be read is reported, and counts as being there. */
export function checkUpstream({ folder, chosen }: Target, count: Count): Checked {
  const read = readCheckout(folder, chosen)
  const decoded = read.map(decode)
  const failed = new Map(decoded.flatMap(({ path, finding }) => (finding ? [[path, finding]] : [])))
  const { diagnostics } = readUpstream(counted(decoded, 'text', count))
  const own = [...failed].map(([path, finding]) => diagnose(path, finding))
  return {
    diagnostics: sortDiagnostics([...diagnostics.filter(({ file }) => !failed.has(file)), ...own]),
    files: new Map(
      read.flatMap(({ path, content }) =>
        content === 'other' ? [] : [[path, typeof content === 'string' ? undefined : content]]
      )
    )
  }
}

/** The text of a file of a checkout. */
export function decode({ path, content }: CheckoutFile): Decoded {
  if (typeof content === 'string')
    return content === 'other' ? { path, text: '' } : { path, text: '', finding: unread[content] }
  const nul = content.indexOf(0)
  const text = decodeText(nul < 0 ? content : content.subarray(0, nul))
  const fail = (rule: Finding['rule'], place: Place, message: string): Decoded => ({
    path,
    text: '',
    finding: { rule, place, message }
  })
  if (!('text' in text)) return fail('file/encoding', text, 'The bytes here are no UTF-8.')
  if (nul >= 0)
    return fail(
      'file/control-character',
      endOf(text.text),
      'There is the control character U+0000; this is no text file.'
    )
  const deep = tooDeepIn(text.text)
  return deep ? fail('file/depth', deep, 'The nesting goes too deep here.') : { path, text: text.text }
}

const unread = {
  link: {
    rule: 'file/link',
    place: start,
    message: 'The symbolic link leads out of the folder, or nowhere; it was not followed.'
  },
  unreadable: { rule: 'file/unreadable', place: start, message: 'The file cannot be read.' },
  'too-large': { rule: 'file/too-large', place: start, message: 'The file is too large to be checked.' }
} as const satisfies Record<Exclude<CheckoutFile['content'], Uint8Array | 'other'>, Finding>

function endOf(text: string): Place {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
