import { plainText } from '@cncf/tag-security'
import { findChannels } from '@cncf/tag-security/channels'
import { findLeads } from '@cncf/tag-security/leads'
import { findMeetings } from '@cncf/tag-security/meetings'
import type { Snippet } from '@cncf/tag-security/search'

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

function link(text: string, url: string): HTMLAnchorElement {
  const made = element('a', text)
  made.href = url
  return made
}

const show = (id: string, rows: readonly (readonly (Node | string)[])[]): void =>
  document.getElementById(id)?.replaceChildren(...rows.map((row) => element('li', ...row)))

const leads = (['chair', 'tech-lead'] as const).flatMap((role) =>
  findLeads({ role }).map((lead) => ({ ...lead, role }))
)
show(
  'leads',
  leads.map(({ name, github, role }) => [
    github ? link(name, `https://github.com/${github}`) : name,
    role === 'chair' ? ', chair' : ', technical lead'
  ])
)
show(
  'meetings',
  findMeetings({ status: 'current' }).map(({ title, schedule }) => [title, schedule ? `: ${schedule.text}` : ''])
)
show(
  'channels',
  findChannels({ status: 'current' }).map(({ name, url, purpose }) => [
    link(name, url),
    purpose ? `: ${plainText(purpose)}` : ''
  ])
)

/** A snippet with the words that were found marked. */
function marked({ text, marks }: Snippet): (Node | string)[] {
  const parts = marks.flatMap(([start, end], index) => [
    text.slice(marks[index - 1]?.[1] ?? 0, start),
    element('mark', text.slice(start, end))
  ])
  return [...parts, text.slice(marks.at(-1)?.[1] ?? 0)]
}

const query = document.querySelector<HTMLInputElement>('#query')
query?.addEventListener('input', async () => {
  // The index is large: it comes as a file of its own, when the first letter is typed.
  const { search } = await import('@cncf/tag-security/search')
  const found = search(query.value)
  const count = document.getElementById('count')
  if (count)
    count.textContent =
      query.value.trim() === '' ? '' : found.length === 0 ? 'Nothing was found.' : `The ${found.length} best results`
  show(
    'results',
    found.map(({ collection, id, title, snippet }) => [
      link(title, `https://github.com/cncf/tag-security/blob/main/content/${collection}/${id}.md`),
      ` (${collection}) `,
      ...marked(snippet)
    ])
  )
})
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
