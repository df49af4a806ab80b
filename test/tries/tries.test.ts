import { describe, expect, it } from 'vitest'
import { root, tagSecurity } from '../cli/command-line.ts'
import { calls } from './calls.ts'
import { lines, wordTries } from './lines.ts'
import type { LineTry } from './lines.ts'

/** The words of a line, those in quotes as one. */
const words = (line: string): string[] =>
  Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, bare]) => double ?? single ?? bare ?? '')

/** A text as hints are compared: in lower case, with hyphens for spaces, so that an id and its name are one. */
const folded = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '-')

interface Row {
  readonly id?: string
  readonly collection?: string
}

function rowsOf(out: string): { readonly rows: readonly Row[]; readonly meta: unknown } {
  const parsed = JSON.parse(out)
  if (Array.isArray(parsed)) return { rows: parsed, meta: undefined }
  if (Array.isArray(parsed.records)) return { rows: parsed.records, meta: parsed.meta }
  return { rows: [parsed], meta: undefined }
}

function checkJson(out: string, { first, ids, collections, meta }: LineTry): void {
  if (first === undefined && ids === undefined && collections === undefined && meta === undefined) return
  const found = rowsOf(out)
  const foundIds = found.rows.map(({ id }) => id)
  if (ids) expect(foundIds).toEqual(ids)
  if (first !== undefined) expect(foundIds[0]).toBe(first)
  if (collections) expect(found.rows.map(({ collection }) => collection)).toEqual(collections)
  if (meta === false) expect(found.meta).toBeUndefined()
  else if (meta !== undefined) expect(JSON.stringify(found.meta)).toContain(meta)
}

function thrownBy(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return String(error)
  }
  return 'nothing was thrown'
}

describe('what people type at the command line first', () => {
  it.each(lines)('$line', async (row) => {
    const { code, out, error } = await tagSecurity(root, words(row.line), {
      input: () => Promise.resolve(Buffer.from(row.input ?? ''))
    })
    expect({ code, error: code === (row.code ?? 0) ? '' : error }).toEqual({ code: row.code ?? 0, error: '' })
    for (const text of row.shows ?? []) expect(out).toContain(text)
    for (const text of row.error ?? []) expect(folded(error)).toContain(folded(text))
    for (const text of row.not ?? []) expect(out + error).not.toContain(text)
    if (row.quiet) expect(error).toBe('')
    checkJson(out, row)
  })

  it.each(wordTries)('$line', async ({ line, shows, names }) => {
    const { code, out, error } = await tagSecurity(root, words(line))
    if (code === 0) expect(out).toContain(shows)
    else expect({ code, hint: folded(error) }).toEqual({ code: 2, hint: expect.stringContaining(folded(names)) })
  })
})

describe('what people call first', () => {
  it.each(calls)('$call', (row) => {
    if ('throws' in row) expect(thrownBy(row.run)).toMatch(row.throws)
    else expect(row.run()).toEqual(row.gives)
  })
})
