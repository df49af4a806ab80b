import { collectionNames, packagedRecords } from '../../src/cli/commands/export/collections.ts'
import type { Collections } from '../../src/formats/collections.ts'
import { meta } from '../../src/index.ts'
import type { Catalog } from '../../src/sites/hugo/index.ts'

/** The packaged data, as the command gives it to the export. */
export const packagedCatalog: Catalog = {
  meta,
  collections: { ...((await packagedRecords(collectionNames)) as Collections) }
}
