import { anchor, data, nearest, pairs, parameters, place, record, style } from './partials.ts'
import { stylesheet } from './stylesheet.ts'
import { tagIncident, tagLeads, tagTerm } from './shortcodes.ts'

/** The templates and the style sheet of the shortcodes, by their paths below a site. */
export const templates: ReadonlyMap<string, string> = new Map([
  ['assets/tag-security/tag-security.css', stylesheet],
  ['layouts/partials/tag-security/anchor.html', anchor],
  ['layouts/partials/tag-security/data.html', data],
  ['layouts/partials/tag-security/nearest.html', nearest],
  ['layouts/partials/tag-security/pairs.html', pairs],
  ['layouts/partials/tag-security/parameters.html', parameters],
  ['layouts/partials/tag-security/place.html', place],
  ['layouts/partials/tag-security/record.html', record],
  ['layouts/partials/tag-security/style.html', style],
  ['layouts/shortcodes/tag-incident.html', tagIncident],
  ['layouts/shortcodes/tag-leads.html', tagLeads],
  ['layouts/shortcodes/tag-term.html', tagTerm]
])
