import * as z from 'zod'
import { isRealDate } from '../dates.ts'
import { idPattern } from '../policies/ids.ts'
import { addressFault, plainAddress } from '../policies/links.ts'
import { packageFault } from '../policies/package-urls.ts'
import { statuses } from '../records/entry.ts'

// Each `error` text is what the field expects; the pipeline makes the sentence around it.

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
export const id = z
  .string()
  .regex(idPattern, { error: 'an id: lower-case letters and digits, words joined by single hyphens' })

/** The id of another record; whether there is one is for the linking step to say. */
export const recordId = line

/** A date as precise as its source. */
export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'a date: `2024`, `2024-02` or `2024-02-29`' })
  .refine(isRealDate, { error: 'a day that exists', params: { rule: 'field/date' } })

/** A web address. */
export const url = z
  .string()
  .regex(plainAddress, {
    error: ({ input }) => addressFault(String(input)) ?? 'an address in lower case up to its host'
  })
  .refine((address) => addressFault(address) === undefined, { error: ({ input }) => addressFault(String(input)) })

/** A GitHub handle. */
export const github = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'a GitHub handle, without `@`' })

/** Whether it is or was true. */
export const status = z.enum(statuses)

/** A list that a file may leave out. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])

const sourceReference = z.strictObject({
  id: recordId,
  path: z
    .string()
    .regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))\S(?:.*\S)?$/, {
      error: 'a path below the source, without `/` before it and without `..`'
    })
    .exactOptional(),
  anchor: z
    .string()
    .regex(/^[^#\s]+$/, { error: 'an anchor, without `#`' })
    .exactOptional(),
  supports: z.array(line).min(1, { error: 'at least one field' }).exactOptional()
})

/** Where facts were read. */
export const sources = z.array(sourceReference).min(1, { error: 'at least one source' })

/** Other names and former ids. */
export const aliases = list(line)

/** A document to read on. */
export const reference = z.strictObject({ url, title: line.exactOptional() })

const identifierForms = [
  String.raw`CVE-\d{4}-\d{4,}`,
  'GHSA(-[23456789cfghjmpqrvwx]{4}){3}',
  String.raw`MAL-\d{4}-\d+`,
  String.raw`PYSEC-\d{4}-\d+`,
  String.raw`GO-\d{4}-\d+`,
  String.raw`RUSTSEC-\d{4}-\d+`,
  String.raw`VU#\d+`,
  String.raw`RHSA-\d{4}:\d+`,
  String.raw`DSA-\d+`,
  String.raw`USN-\d+-\d+`,
  String.raw`[SC]\d{4}`
]

/** An identifier of a public database of vulnerabilities, malicious packages or advisories. */
export const identifier = z.string().regex(new RegExp(`^(${identifierForms.join('|')})$`), {
  error: 'an identifier such as `CVE-2024-3094`, `GHSA-rxwq-x6h5-x525` or `MAL-2024-29`'
})

/** An id of the Common Weakness Enumeration. */
export const cwe = z.string().regex(/^CWE-[1-9]\d*$/, { error: 'a weakness such as `CWE-506`' })

/** An id of a MITRE ATT&CK technique. */
export const technique = z.string().regex(/^T\d{4}(\.\d{3})?$/, { error: 'an ATT&CK technique such as `T1195.001`' })

/** A package URL without version. */
export const purl = z
  .string()
  .regex(/^pkg:[a-z][a-z0-9.-]*\/[^@?#\s]+(\?[^@#\s]+)?$/, {
    error: 'a package URL without version, such as `pkg:npm/%40scope/name`'
  })
  .refine((one) => packageFault(one) === undefined, { error: ({ input }) => packageFault(String(input)) })
