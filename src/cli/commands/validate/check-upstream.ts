import { diagnose, placesIn, sortDiagnostics, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { formerAddresses } from '../../../former-addresses.ts'
import { readUpstream } from '../../../upstream/read/index.ts'
import { decode, readCheckout, type CheckoutFile } from '../../files/checkout.ts'
import { counted, type Count } from '../../terminal/progress.ts'
import type { Checked, Target } from '../../files/targets.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/**
 * Checks documents of the TAG together. A file that cannot be read is reported, and counts as present.
 *
 * @throws {CannotRun} when the folder cannot be read.
 */
export function checkUpstream({ folder, chosen }: Target, count: Count): Checked {
  const read = filesOf(folder, chosen)
  const decoded = read.map(decode)
  const failed = new Map(decoded.flatMap(({ path, finding }) => (finding ? [[path, finding]] : [])))
  const { diagnostics } = readUpstream(counted(decoded, 'text', count), formerAddresses)
  const located = new Map(decoded.map(({ path, text }) => [path, placesIn(text)]))
  const own = [...failed].map(([path, finding]) => diagnose(path, finding))
  const found = diagnostics
    .filter(({ file }) => !failed.has(file))
    .map((one): Diagnostic => located.get(one.file)?.(one) ?? one)
  return {
    diagnostics: sortDiagnostics([...found, ...own]),
    files: new Map(
      read.flatMap(({ path, content }) =>
        content === 'other' ? [] : [[path, typeof content === 'string' ? undefined : content]]
      )
    )
  }
}

function filesOf(folder: string, chosen: readonly string[]): CheckoutFile[] {
  try {
    return readCheckout(folder, chosen)
  } catch (error) {
    throw new CannotRun(`Cannot read the folder \`${folder}\`: ${reasonOf(error)}.`)
  }
}
