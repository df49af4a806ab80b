import { assessmentTitles } from './assessments.ts'
import { dateOrder } from './dates.ts'
import { keyOrder } from './key-order.ts'
import { unlistedIdentifiers } from './identifiers.ts'
import { duplicateItems, unsortedLists } from './lists.ts'
import { canonicalPackages, sourcesOfLists } from './packages.ts'
import { placeholders } from './placeholders.ts'
import { brokenLinks } from './references.ts'
import type { Rule } from './rule.ts'
import { secrets } from './secrets.ts'
import { unknownSupports } from './supports.ts'
import { trailingSpace } from './trailing-space.ts'

/** Every rule for content files, in the order they run. */
export const rules: readonly Rule[] = [
  trailingSpace,
  keyOrder,
  dateOrder,
  duplicateItems,
  unsortedLists,
  brokenLinks,
  unlistedIdentifiers,
  canonicalPackages,
  sourcesOfLists,
  assessmentTitles,
  unknownSupports,
  placeholders,
  secrets
]
