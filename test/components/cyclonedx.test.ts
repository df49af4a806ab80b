import { expect, it } from 'vitest'
import { isReadable, readComponents } from '../../src/components/index.ts'
import { refusal, seen } from './seen.ts'

const bom = (more: object, specVersion = '1.6'): string =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion, version: 1, ...more }, null, 2)

it.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('reads a BOM of CycloneDX %s in JSON', (specVersion) => {
  const text = bom(
    {
      metadata: { component: { type: 'application', name: 'own', version: '1.0.0', purl: 'pkg:npm/own@1.0.0' } },
      components: [
        {
          type: 'library',
          group: '@scope',
          name: 'outer',
          version: '2.0.0',
          components: [{ type: 'library', name: 'inner', purl: 'pkg:npm/inner@1.0.0' }],
          purl: 'pkg:npm/%40scope/outer@2.0.0'
        },
        { type: 'library', name: 'last', purl: 'pkg:deb/debian/last@1?arch=amd64#path' }
      ]
    },
    specVersion
  )
  const expected = {
    kind: 'cyclonedx',
    components: [
      'pkg:npm/%40scope/outer@2.0.0 26:7',
      'pkg:npm/inner@1.0.0 23:11',
      'pkg:deb/debian/last@1?arch=amd64#path 31:7'
    ],
    leftOut: ['own@1.0.0: workspace 6:5']
  }
  expect(seen('bom.json', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
})

it.each(['', 'cdx:'])('reads a BOM in XML with the prefix `%s`', (p) => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!-- 🎉 é -->
<${p}bom xmlns${p && ':cdx'}="http://cyclonedx.org/schema/bom/1.5" xmlns:x="http://example.org" version="1">
  <${p}metadata>
    <${p}component type="application"><${p}name>own</${p}name></${p}component>
  </${p}metadata>
  <${p}components>
    <${p}component type="library">
      <${p}group>org.example</${p}group><${p}name>outer</${p}name><${p}version>2.0.0</${p}version>
      <${p}licenses><${p}license><${p}name>MIT</${p}name></${p}license></${p}licenses>
      <${p}purl>
        pkg:maven/org.example/outer@2.0.0?type=jar&amp;classifier=x
      </${p}purl>
      <x:purl>pkg:npm/other@1.0.0</x:purl>
      <${p}components>
        <${p}component type="file"><${p}name>a.txt</${p}name></${p}component>
        <${p}component type="library"><${p}purl><![CDATA[pkg:npm/inner@1.0.0]]></${p}purl></${p}component>
      </${p}components>
    </${p}component>
    <x:component><${p}purl>pkg:npm/foreign@1.0.0</${p}purl></x:component>
    <${p}component type="library"><${p}name>bare</${p}name><${p}version>1</${p}version></${p}component>
  </${p}components>
</${p}bom>
`
  const column = (width: number, elements: number): number => width + 1 + elements * p.length
  const expected = {
    kind: 'cyclonedx',
    components: [
      'pkg:maven/org.example/outer@2.0.0?type=jar&classifier=x 11:7',
      `pkg:npm/inner@1.0.0 17:${column(34, 1)}`
    ],
    leftOut: ['own: workspace 5:5', `a.txt: file 16:${column(31, 1)}`, `bare@1: unreadable 21:${column(30, 1)}`]
  }
  expect(seen('bom.xml', text)).toEqual(expected)
  expect(seen('-', `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected)
})

it('leaves out what cannot be compared, and goes on', () => {
  const text = bom({
    metadata: { component: { name: 'image', components: [{ purl: 'pkg:deb/debian/inside@1' }] } },
    components: [
      null,
      'pkg:npm/a@1.0.0',
      { name: 'bare', group: 'org', version: '1.0.0' },
      { type: 'file', name: '/etc/passwd' },
      { name: 'odd', purl: 'npm/odd@1.0.0' },
      { name: 1, purl: 1 },
      {},
      { name: '__proto__', purl: 'pkg:npm/__proto__@1.0.0' }
    ]
  })
  const { components, leftOut } = readComponents('bom.json', text)
  expect(components).toEqual([
    { path: ['metadata', 'component', 'components', 0, 'purl'], purl: 'pkg:deb/debian/inside@1' },
    { path: ['components', 7, 'purl'], purl: 'pkg:npm/__proto__@1.0.0' }
  ])
  expect(leftOut.map(({ name, reason, path }) => `${name}: ${reason} ${path.join('.')}`)).toEqual([
    'image: workspace metadata.component',
    'components.0: unreadable components.0',
    'components.1: unreadable components.1',
    'org/bare@1.0.0: unreadable components.2.name',
    '/etc/passwd: file components.3.name',
    'odd: unreadable components.4.purl',
    'components.5: unreadable components.5.purl',
    'components.6: unreadable components.6'
  ])
})

it('reads the BOM in an attestation', () => {
  const predicate = { bomFormat: 'CycloneDX', components: [{ purl: 'pkg:npm/a@1.0.0' }] }
  const text = JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', predicate })
  expect(seen('-', text).components).toEqual([`pkg:npm/a@1.0.0 1:${text.indexOf('"purl"') + 1}`])
})

it('refuses a file that is no BOM', () => {
  const format = 'It is not a CycloneDX BOM: `"bomFormat": "CycloneDX"` is missing.'
  const root = 'It is not a CycloneDX BOM: its root is not the element `bom` of CycloneDX.'
  expect(refusal('bom.json', '{"direction": "ltr"}')[0]).toBe(format)
  expect(refusal('bom.json', '{"bomFormat": "other"}')[0]).toBe(format)
  expect(refusal('bom.json', bom({ components: {} }))[0]).toBe('`components` is not a list.')
  expect(refusal('bom.json', bom({ components: [{ components: 1 }] }))[0]).toBe(
    '`components.0.components` is not a list.'
  )
  expect(refusal('bom.json', bom({}).slice(0, -2))[0]).toContain('It is not valid JSON')
  expect(seen('bom.json', bom({})).components).toEqual([])
  expect(refusal('bom.xml', '<bom xmlns="http://example.org"/>')[0]).toBe(root)
  expect(refusal('bom.xml', '<html xmlns="http://cyclonedx.org/schema/bom/1.4"/>')[0]).toBe(root)
  const start = '<!-- 🎉 -->\n<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components>'
  expect(refusal('bom.xml', `${start}</bom>`)).toEqual([
    'It is not valid XML: missing end tag for element components.',
    '</bom>'
  ])
  expect(refusal('bom.xml', `${start}&lol;`)[0]).toContain('It is not valid XML')
})

it('stands nesting that is deeper than any program writes', () => {
  const deep = 20_000
  const json = `${'{"purl":"pkg:npm/a@1","components":['.repeat(deep)}${']}'.repeat(deep)}`
  const { components, leftOut } = readComponents('bom.json', `{"bomFormat":"CycloneDX","components":[${json}]}`)
  expect(components.length).toBeGreaterThan(10)
  expect(leftOut.map(({ reason }) => reason)).toEqual(['unreadable'])
  const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.4">${'<components>'.repeat(deep)}`
  expect(refusal('bom.xml', xml)).toEqual(['It is nested too deeply.', xml])
})

it('knows the usual names', () => {
  for (const name of [
    'bom.json',
    'bom.xml',
    'sbom.json',
    'app.cdx.json',
    'a/app.cdx.xml',
    'app-sbom.json',
    'cyclonedx.json'
  ])
    expect([name, isReadable(name)]).toEqual([name, true])
  for (const name of ['bomb.json', 'strip-bom.json', 'bom.ts', 'package.json', 'cdx.md'])
    expect([name, isReadable(name)]).toEqual([name, false])
})

it('a version beside a package URL without one counts', () => {
  const components = [
    { type: 'library', name: 'axios', version: '1.14.1', purl: 'pkg:npm/axios' },
    { type: 'library', name: 'a', version: '1', purl: 'pkg:npm/%40b/a?checksum=1' },
    { type: 'library', name: 'c', version: '2', purl: 'pkg:npm/c@1' }
  ]
  const { components: found } = readComponents('bom.json', JSON.stringify({ bomFormat: 'CycloneDX', components }))
  expect(found.map(({ purl }) => purl)).toEqual(['pkg:npm/axios@1.14.1', 'pkg:npm/%40b/a@1?checksum=1', 'pkg:npm/c@1'])
})
