import * as z from 'zod'
import { rangeFault } from '../versions/ranges.ts'
import type { FilterFlag } from './collection.ts'
import { line, purl } from './fields.ts'

/** A package with the versions of it that an incident affected. */
export const affectedPackage = z.strictObject({
  purl,
  versions: z.array(line).min(1, { error: 'at least one version' }).exactOptional(),
  range: z
    .string()
    .regex(/^vers:[a-z]+\/\S+$/, { error: 'a version range such as `vers:npm/<1.2.3`' })
    .refine((one) => rangeFault(one) === undefined, { error: ({ input }) => rangeFault(String(input)) })
    .exactOptional()
})

/** `--package`. */
export const packageFilter: FilterFlag = { value: 'purl', does: 'such as pkg:npm/axios' }
