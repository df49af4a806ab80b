import { expect } from 'vitest'
import { affected, readComponents, UnreadableFile } from '../../src/affected/index.ts'

/** What came of reading a file and comparing what it names. */
export interface Outcome {
  /** Package URLs of what was read. */
  readonly components: readonly string[]
  /** Package URLs of what is listed. */
  readonly listed: readonly string[]
  /** How much was left out. */
  readonly leftOut: number
  /** Where it cannot be read; absent where it can. */
  readonly unreadableAt?: number
}

/** Reads and compares a file, however bad: what is not read must be told inside the text, in the one way. */
export function outcomeOf(file: string, text: string): Outcome {
  try {
    const reading = readComponents(file, text)
    const { components, leftOut, placeOf } = reading
    const lines = text.split('\n')
    for (const named of [...components.slice(-3), ...leftOut.slice(-3)]) {
      const { line, column } = placeOf(named)
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
    }
    const listed = affected(reading).findings.filter(({ status }) => status === 'listed')
    return {
      components: components.map(({ purl }) => purl),
      listed: listed.map(({ purl }) => purl),
      leftOut: leftOut.length
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    expect(error.message).toMatch(/\.$/)
    expect(Number.isInteger(error.offset)).toBe(true)
    expect(error.offset).toBeGreaterThanOrEqual(0)
    expect(error.offset).toBeLessThanOrEqual(text.length)
    return { components: [], listed: [], leftOut: 0, unreadableAt: error.offset }
  }
}
