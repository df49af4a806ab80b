import * as z from 'zod'
import { collection } from './collection.ts'
import { aliases, id, recordId, sources, text } from './fields.ts'
import { words } from './filters.ts'
import { affectedPackage, packageFilter } from './affected-package.ts'

export const packages = collection({
  name: 'packages',
  record: 'PackageList',
  apart: true,
  yields: true,
  schema: z.strictObject({
    id,
    aliases,
    method: text,
    packages: z
      .array(
        affectedPackage.extend({ sources: z.array(recordId).min(1, { error: 'at least one source' }).exactOptional() })
      )
      .min(1, { error: 'at least one package' }),
    sources
  }),
  lead: 'method',
  references: { id: 'incidents', 'packages.*.sources.*': 'sources' },
  namedBy: ['incidents', 'packageList'],
  table: ['id', 'method'],
  filters: { package: packageFilter, text: words },
  search: false,
  history: true
})
