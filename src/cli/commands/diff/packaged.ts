import { version } from '../../../../package.json'
import { collections } from '../../../collections/index.ts'
import { dataSetOf, type DataRecord, type DataSet } from '../../../data-diff/data-set.ts'
import type { CollectionName } from '../../../generated/collections.ts'
import { queriesOf } from '../../data/queries.ts'

/** The data that this package brings. */
export async function readPackaged(): Promise<DataSet> {
  const entries = collections.map(async ({ name }): Promise<[string, readonly DataRecord[]]> => {
    const { records } = await queriesOf(name as CollectionName, undefined)
    return [name, records]
  })
  return dataSetOf(new Map(await Promise.all(entries)), collections, version)
}
