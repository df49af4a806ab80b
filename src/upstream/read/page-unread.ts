import type { LocatedFinding, UpstreamDocument } from './document.ts'
import { labelled } from './lead-line.ts'
import type { PageItem } from './page-facts.ts'
import { hasWords, isProse, unread } from './unread.ts'

/** Headings of the sections that say where the TAG meets and is found. */
const whereabouts =
  /^(?:meetings?(?: information| resources)?|communications?(?: channels)?|contacts?|slack|mailing lists?)$/i

/** What an item of these sections links. */
const linkedThing =
  /^(?:.* )?(?:meetings?|calendar|recordings?|notes|agenda|slack|mailing lists?|email lists?|youtube|zoom|subscribe)$/i

/** Whether a text has an address, be it one that is left out of the facts for the password in it. */
const isLinked = (text: string): boolean => /https?:|\]\(|\]\[/i.test(text)

/**
 * Items of the sections on meetings and channels that name one and link nothing, and parts of an item between bars
 * (`[Calendar](…) | [Notes](…)`) without a link. All else is prose.
 */
export function unlinkedItems({ tables }: UpstreamDocument, items: readonly PageItem[]): LocatedFinding[] {
  const rows = new Set(tables.flatMap(({ children }) => children.map(({ position }) => position?.start.line)))
  return items.flatMap(({ path, label, text, references, at }): LocatedFinding[] => {
    if (!path.some((title) => whereabouts.test(title))) return []
    const [written, rest] = labelled(text.replaceAll('*', ''))
    const name = (label ?? (written === '' ? rest : written)).replace(/:$/, '')
    const isLost = references.length === 0 && !isLinked(text) && linkedThing.test(name) && !isProse(rest)
    if (isLost) return [unread(at, text, 'it has no web address', `[${name}](https://…)`)]
    const parts = rows.has(at.line) ? [] : text.split(/\s\|(?:\s|$)/)
    return parts
      .filter((part) => parts.length > 1 && hasWords(part) && !/https?:|[\][<>]/.test(part))
      .map((part) => unread(at, part, 'it has no web address', '[title](https://…)'))
  })
}
