import type { Finding, Place } from '../diagnostics/diagnostic.ts'

/**
 * The work that reading a text may take, in units that are counted: they do not depend on the machine. A unit is a look
 * at something that was parsed before, some 20 nanoseconds.
 */
export interface Budget {
  /**
   * Takes units.
   *
   * @throws {BeyondLimit} when there are not as many left, with the place that was reached.
   */
  readonly spend: (units: number, at: () => Place) => void
  /** The units taken. */
  readonly spent: () => number
}

/** A text is not read because it passes a limit; the finding says which, and where in the text. */
export class BeyondLimit extends Error {
  override readonly name = 'BeyondLimit'
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

/** Reads a part of a file; a limit that it passes is reported where the part's place is in the file. */
export function readPart<Read>(read: () => Read, inFile: (place: Place) => Place): Read {
  try {
    return read()
  } catch (error) {
    if (error instanceof BeyondLimit) throw new BeyondLimit({ ...error.finding, place: inFile(error.finding.place) })
    throw error
  }
}

/** Units for one file; the largest real document takes 7 million. */
export const fileUnits = 50_000_000

/** Units for all files of a run, eight times those of all real documents together. */
export const runUnits = 2_000_000_000

/** A budget of its own. */
export function budgetOf(
  units: number,
  message = 'The text is too complex to read; checking it would take too long.'
): Budget {
  let left = units
  return {
    spend: (amount, at) => {
      left -= amount
      if (left < 0) {
        const { line, column } = at()
        throw new BeyondLimit({ rule: 'file/too-complex', place: { line, column }, message })
      }
    },
    spent: () => units - left
  }
}

/** The budgets of the files of one run, which share what the run may take. */
export function budgetsOfRun(units = runUnits): () => Budget {
  const run = budgetOf(units, 'The files together are too complex to read in one run.')
  return () => {
    const file = budgetOf(fileUnits)
    return {
      spend: (amount, at) => {
        file.spend(amount, at)
        run.spend(amount, at)
      },
      spent: file.spent
    }
  }
}
