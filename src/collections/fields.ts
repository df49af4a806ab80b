import { z } from 'zod'
import { isRealDate } from '../dates.ts'
import { statuses } from '../records/entry.ts'

// Each `error` text is what the field expects; the pipeline makes the sentence around it.

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Text that is not blank and has no white space around it. */
export const text = z
  .string()
  .min(1, { error: 'some text' })
  .regex(/^\S(?:[\s\S]*\S)?$/, { error: 'text without white space around it' })

/** Text on one line. */
export const line = z
  .string()
  .min(1, { error: 'some text' })
  .regex(/^\S(?:.*\S)?$/, { error: 'text on one line, without white space around it' })

/** A record's id. */
export const id = z.string().regex(idPattern, { error: 'an id: lower-case letters and digits, words joined by single hyphens' })

/** A date as precise as its source. */
export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'a date: `2024`, `2024-02` or `2024-02-29`' })
  .refine(isRealDate, { error: 'a day that exists', params: { rule: 'field/date' } })

/** A web address. */
export const url = z.string().regex(/^https?:\/\/[^\s/$.?#][^\s]*$/, { error: 'an address that starts with `https://` or `http://`' })

/** Whether it is or was true. */
export const status = z.enum(statuses)

/** A list that a file may leave out. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])

const sourceReference = z.strictObject({
  id,
  path: line.exactOptional(),
  anchor: line.exactOptional(),
  supports: z.array(line).min(1, { error: 'at least one field' }).exactOptional()
})

/** Where facts were read. */
export const sources = z.array(sourceReference).min(1, { error: 'at least one source' })

/** The fields every record in an array starts with. */
export const entry = { id, aliases: list(line) }
