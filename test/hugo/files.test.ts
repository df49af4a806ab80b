import { afterEach, expect, test, vi } from 'vitest'
import { hostileCatalog, hostilePieces, turnsText } from './hostile.ts'
import { packagedCatalog } from './packaged.ts'
import { getIncident } from '../../src/query/incidents.ts'
import { findLeads } from '../../src/query/leads.ts'
import { getTerm } from '../../src/query/lexicon.ts'
import { hugoFiles } from '../../src/sites/hugo/index.ts'

const { meta, collections } = packagedCatalog
const files = hugoFiles(packagedCatalog, 'content/en')
const data = <Shape>(name: string): Shape => JSON.parse(files.get(`data/tag_security/${name}.json`) ?? 'null') as Shape

afterEach(() => {
  vi.useRealTimers()
})

test('there is a page for each incident, term and assessment, and one for all of each', () => {
  const pages = [...files.keys()].filter((path) => path.startsWith('content/'))
  const expected = (['assessments', 'incidents', 'lexicon'] as const).flatMap((name) =>
    ['_index', ...collections[name].map(({ id }) => id)].map((id) => `content/en/${name}/${id}.md`)
  )
  expect(pages.sort()).toEqual(expected.sort())
})

test('data has every collection under a name that templates can dot into, with lists by their ids', () => {
  for (const [name, records] of Object.entries(collections)) {
    const found = data<Record<string, Record<string, unknown>>>(name.replaceAll('-', '_'))
    if (Array.isArray(records)) {
      expect(Object.keys(found)).toEqual(records.map(({ id }) => id as string))
      for (const record of records)
        expect(found[record.id as string]).toMatchObject(JSON.parse(JSON.stringify(record)) as object)
    } else expect(found).toEqual(records)
  }
  expect(data('meta')).toEqual(meta)
})

test('a record says where its page is, where it is edited and where it was read', () => {
  expect(data<Record<string, unknown>>('incidents')['xz']).toMatchObject({
    page: '/incidents/xz',
    editUrl: 'https://github.com/cncf/tag-security/edit/main/content/incidents/xz.md',
    sourceUrl: expect.stringMatching(
      /^https:\/\/github\.com\/cncf\/contribute-site\/blob\/\w{40}\/.*\/2024\/xz\.md$/
    ) as string
  })
})

test('no text turns the direction of what is beside it, in data or on a page', () => {
  const texts = [...hostilePieces.filter((piece) => !piece.startsWith('&#')), 'a\u202eb\u2067c']
  for (const [path, text] of hugoFiles(hostileCatalog(texts), 'content')) expect(turnsText(text), path).toBe(false)
})

test('the names are those that the look-ups take', () => {
  const { incidents, lexicon } = data<{ incidents: Record<string, string>; lexicon: Record<string, string> }>('names')
  for (const [name, id] of Object.entries(incidents)) expect(getIncident(name, collections.incidents)?.id).toBe(id)
  for (const [name, id] of Object.entries(lexicon)) expect(getTerm(name, collections.lexicon)?.id).toBe(id)
  for (const { id, aliases } of collections.incidents)
    for (const name of [id, ...aliases])
      expect(incidents[name.toLowerCase()]).toBe(getIncident(name, collections.incidents)?.id)
  expect([lexicon['hsm'], lexicon['hardware security module'], lexicon['rbac']]).toEqual([
    'hardware-security-module',
    'hardware-security-module',
    'abac-rbac-and-mac'
  ])
})

test('the leads are those of the day of the content, whatever the clock says', () => {
  vi.useFakeTimers({ now: new Date('2040-01-01') })
  expect(hugoFiles(packagedCatalog, 'content/en')).toEqual(files)
  const { date, roles } = data<{ date: string; roles: { role: 'chair'; leads: { id: string }[] }[] }>('current_leads')
  expect(date).toBe(meta.contentDate)
  for (const { role, leads } of roles)
    expect(leads.map(({ id }) => id)).toEqual(findLeads({ role, at: date }).map(({ id }) => id))
  expect(roles.find(({ role }) => role === 'chair')?.leads).not.toEqual([])
})

test('a page has its facts, its references, and links to where it was read and is edited', () => {
  const page = files.get('content/en/incidents/event-stream.md')
  const incident = getIncident('event-stream')
  for (const { url } of incident.references) expect(page).toContain(`](${url})`)
  expect(page).toContain(
    '- **Packages:** [`pkg:npm/event-stream`](https://www.npmjs.com/package/event-stream) (3.3.6), [`pkg:npm/flatmap-st'
  )
  expect(page).toContain('[MAL-2025-20690](https://osv.dev/vulnerability/MAL-2025-20690)')
  expect(files.get('content/en/incidents/apt.md')).toContain(
    '[CVE-2013-1051](https://www.cve.org/CVERecord?id=CVE-2013-1051) (related)'
  )
  expect(page).toContain('- **Weaknesses:** [CWE-506](https://cwe.mitre.org/data/definitions/506.html)')
  expect(page).toContain('techniques:** [T1195.001](https://attack.mitre.org/techniques/T1195/001/)')
  expect(files.get('content/en/incidents/xz.md')).toContain('- **Packages:** `pkg:generic/xz` (5.6.0, 5.6.1)')
  expect(page).toContain(
    '[Edit this record](https://github.com/cncf/tag-security/edit/main/content/incidents/event-stream.md)'
  )
  expect(files.get('content/en/lexicon/attack-surface.md')).toContain(
    '- [Attack vector]({{< relref "/lexicon/attack-vector.md" >}})'
  )
})

test('a reference shows the title that a source has, and a term no former id among its names', () => {
  expect(files.get('content/en/incidents/axios.md')).toContain(
    '[axios issue 10636](https://github.com/axios/axios/issues/10636)'
  )
  const scanning = files.get('content/en/lexicon/container-image-scanning.md')
  expect(scanning).toContain('**Also known as:** Container scanning, Image scanning, Container image analysis\n')
})

test('the newest incidents come first, and the menu beside a page leaves them out', () => {
  const weightOf = (id: string): number =>
    Number(/^weight: (\d+)$/m.exec(files.get(`content/en/incidents/${id}.md`) ?? '')?.[1])
  const newest = collections.incidents.toSorted((a, b) => b.year - a.year)
  expect(newest.map(({ id }) => weightOf(id))).toEqual(newest.map(({ id }) => weightOf(id)).toSorted((a, b) => a - b))
  expect(files.get('content/en/incidents/xz.md')).toContain('\ntoc_hide: true\n')
  expect(files.get('content/en/lexicon/keys.md')).toContain('\ntoc_hide: false\n')
})
