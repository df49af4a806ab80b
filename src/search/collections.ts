/** The collections that can be searched, in the order in which equally good results come. */
export const searchableCollections = [
  'lexicon',
  'incidents',
  'compromise-types',
  'tag',
  'mission',
  'scope',
  'channels',
  'meetings',
  'roles',
  'leads',
  'initiatives',
  'deliverables',
  'contributions',
  'procedures',
  'resources'
] as const

/** A collection that can be searched. */
export type SearchableCollection = (typeof searchableCollections)[number]
