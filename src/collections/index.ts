import type { Collection } from './collection.ts'
import { assessments } from './assessments.ts'
import { channels } from './channels.ts'
import { compromiseTypes } from './compromise-types.ts'
import { contributions } from './contributions.ts'
import { deliverables } from './deliverables.ts'
import { incidents } from './incidents.ts'
import { initiatives } from './initiatives.ts'
import { leads } from './leads.ts'
import { lexicon } from './lexicon.ts'
import { meetings } from './meetings.ts'
import { mission } from './mission.ts'
import { packages } from './packages.ts'
import { pages } from './pages.ts'
import { procedures } from './procedures.ts'
import { resources } from './resources.ts'
import { roles } from './roles.ts'
import { scope } from './scope.ts'
import { sources } from './sources.ts'
import { synonyms } from './synonyms.ts'
import { tag } from './tag.ts'

/** Every collection, in the order they are shown. */
export const collections = [
  tag,
  mission,
  scope,
  channels,
  meetings,
  roles,
  leads,
  initiatives,
  deliverables,
  assessments,
  contributions,
  procedures,
  resources,
  lexicon,
  compromiseTypes,
  incidents,
  packages,
  pages,
  sources
] as const

/** Every folder of content: beside the collections one that only the search reads. */
export const folders: readonly Collection[] = [...collections, synonyms]

/** These come first among equally good results of a search, the others in their order. */
const first = ['lexicon', 'incidents', 'compromise-types']

/** The collections that can be searched, in the order in which equally good results come. */
export const searchable: readonly Collection[] = [
  ...first.flatMap((name) => collections.filter((one) => one.name === name)),
  ...collections.filter(({ name, search }) => search !== false && !first.includes(name))
]
