import fc from 'fast-check'
import type { ContentFile } from '../../src/build/read.ts'
import type { Bump } from '../../src/data-diff/change.ts'
import { base, contentFile } from '../build/content-tree.ts'

/** A record as the generator sees it: the part of a content file that edits touch. */
interface Draft {
  readonly collection: 'roles' | 'channels'
  readonly id: string
  readonly aliases: readonly string[]
  readonly title: string
  /** The field that a record may lack: `election` of a role, `slackId` of a channel. */
  readonly optional?: string
}

/** One thing that is done to a record. */
type Deed =
  | 'keep'
  | 'add'
  | 'remove'
  | 'rename'
  | 'rename and forget'
  | 'rename and retitle'
  | 'retitle'
  | 'gain'
  | 'lose'
  | 'forget alias'

/** Content before and after, with what was done, as the comparison has to say it. */
export interface EditedContent {
  readonly before: readonly ContentFile[]
  readonly after: readonly ContentFile[]
  /** Such as `record-renamed roles/new from old title`, sorted. */
  readonly done: readonly string[]
  readonly bump: Bump
}

const optionalField = { roles: 'election', channels: 'slackId' } as const
const titleField = { roles: 'title', channels: 'name' } as const

function fileOf({ collection, id, aliases, title, optional }: Draft): ContentFile {
  const names = `aliases: ${JSON.stringify(aliases)}`
  const sources = 'sources:\n  - { id: charter }'
  const text =
    collection === 'roles'
      ? `---\ntitle: ${JSON.stringify(title)}\n${names}\n${sources}\n---\nLeads.\n` +
        (optional ? `\n## Election\n\nBy ${optional}.\n` : '')
      : `---\nname: ${JSON.stringify(title)}\n${names}\nkind: slack\nurl: https://example.org/slack\n` +
        `${optional ? `slackId: ${optional}\n` : ''}status: current\n${sources}\n---\n`
  return contentFile(`${collection}/${id}.md`, text)
}

/** What a deed makes of a record, what is to be said of it, and what it requires. */
function act(
  draft: Draft,
  deed: Deed,
  name: string,
  title: string
): { readonly after?: Draft; readonly says: readonly string[]; readonly bump: Bump } {
  const place = `${draft.collection}/${draft.id}`
  const field = titleField[draft.collection]
  const optional = optionalField[draft.collection]
  const renamed = { ...draft, id: name, aliases: [...draft.aliases, draft.id] }
  switch (deed) {
    case 'add':
      return { after: draft, says: [`record-added ${place}`], bump: 'minor' }
    case 'remove':
      return { says: [`record-removed ${place}`], bump: 'major' }
    case 'rename':
      return { after: renamed, says: [`record-renamed ${draft.collection}/${name} from ${draft.id}`], bump: 'minor' }
    case 'rename and retitle':
      return {
        after: { ...renamed, title },
        says: [`record-renamed ${draft.collection}/${name} from ${draft.id} ${field}`],
        bump: 'minor'
      }
    case 'rename and forget':
      return {
        after: { ...draft, id: name },
        says: [`record-removed ${place}`, `record-added ${draft.collection}/${name}`],
        bump: 'major'
      }
    case 'retitle':
      return { after: { ...draft, title }, says: [`record-changed ${place} ${field}`], bump: 'patch' }
    case 'gain':
      return {
        after: { ...draft, optional: 'C0000000001' },
        says: draft.optional ? [] : [`record-changed ${place} ${optional}`],
        bump: draft.optional ? 'none' : 'minor'
      }
    case 'lose': {
      const { optional: had, ...without } = draft
      return { after: without, says: had ? [`record-changed ${place} ${optional}`] : [], bump: had ? 'patch' : 'none' }
    }
    case 'forget alias': {
      const says = draft.aliases.map((alias) => `name-removed ${place} ${alias}`)
      return {
        after: { ...draft, aliases: [] },
        says: says.length > 0 ? [...says, `record-changed ${place} aliases`] : [],
        bump: says.length > 0 ? 'major' : 'none'
      }
    }
    case 'keep':
      return { after: draft, says: [], bump: 'none' }
  }
}

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major']

const step = fc.record({
  collection: fc.constantFrom('roles', 'channels'),
  deed: fc.constantFrom<Deed>(
    'keep',
    'add',
    'remove',
    'rename',
    'rename and forget',
    'rename and retitle',
    'retitle',
    'gain',
    'lose',
    'forget alias'
  ),
  hasOptional: fc.boolean(),
  hasAlias: fc.boolean(),
  letter: fc.constantFrom('a', 'm', 'z')
})

/** Generated edits of the smallest content, whose own records have every field and stay as they are. */
export const editedContent: fc.Arbitrary<EditedContent> = fc.array(step, { maxLength: 8 }).map((steps) => {
  const acts = steps.map(({ collection, deed, hasOptional, hasAlias, letter }, index) => {
    const draft: Draft = {
      collection: collection as Draft['collection'],
      id: `${letter}-${index}`,
      aliases: hasAlias ? [`Alias ${index}`] : [],
      title: `Title ${index}`,
      ...(hasOptional && { optional: 'C0000000001' })
    }
    return { before: deed === 'add' ? [] : [draft], ...act(draft, deed, `new-${letter}-${index}`, `Another ${index}`) }
  })
  return {
    before: [...base, ...acts.flatMap(({ before }) => before).map(fileOf)],
    after: [...base, ...acts.flatMap(({ after }) => after ?? []).map(fileOf)],
    done: acts.flatMap(({ says }) => says).sort(),
    bump: acts.reduce<Bump>((most, { bump }) => (order.indexOf(bump) > order.indexOf(most) ? bump : most), 'none')
  }
})
