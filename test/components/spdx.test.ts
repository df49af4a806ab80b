import { expect, it } from 'vitest'
import { isReadable, readComponents } from '../../src/components/index.ts'
import { refusal, seen } from './seen.ts'

const purlRef = (referenceLocator: unknown, referenceCategory = 'PACKAGE-MANAGER'): object => ({
  referenceCategory,
  referenceType: 'purl',
  referenceLocator
})

const document = (more: object, spdxVersion = 'SPDX-2.3'): object => ({
  spdxVersion,
  SPDXID: 'SPDXRef-DOCUMENT',
  ...more
})

it.each([
  ['SPDX-2.2', 'PACKAGE_MANAGER'],
  ['SPDX-2.3', 'PACKAGE-MANAGER']
])('reads a document of %s', (version, category) => {
  const packages = [
    { name: 'own', SPDXID: 'SPDXRef-own' },
    {
      name: 'a',
      SPDXID: 'SPDXRef-a',
      versionInfo: '1.0.0',
      externalRefs: [
        { referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:a:a:1.0.0:*' },
        purlRef('pkg:npm/a@1.0.0', category),
        purlRef('pkg:npm/a@1.0.0', category)
      ]
    }
  ]
  const text = JSON.stringify(document({ documentDescribes: ['SPDXRef-own'], packages }, version), null, 2)
  const expected = { kind: 'spdx', components: ['pkg:npm/a@1.0.0 30:11'], leftOut: ['own: workspace 9:7'] }
  expect(seen('app.spdx.json', text)).toEqual(expected)
  expect(seen('sbom.json', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
})

it('leaves out packages without a package URL, and goes on', () => {
  const packages = [
    { name: 'own', SPDXID: 'SPDXRef-own', externalRefs: [purlRef('pkg:github/example/own@main')] },
    { name: 'self', SPDXID: 'SPDXRef-self' },
    { name: 'other', SPDXID: 'SPDXRef-other' },
    { name: 'bare', SPDXID: 'SPDXRef-bare' },
    { name: 'odd', externalRefs: [purlRef('npm/odd')] },
    { name: 'number', externalRefs: [purlRef(1), null, 'x'] },
    { name: 'mixed', externalRefs: 'none' },
    null,
    {}
  ]
  const relationships = [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-own' },
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-self' },
    { spdxElementId: 'SPDXRef-other', relationshipType: 'DESCRIBED_BY', relatedSpdxElement: 'SPDXRef-DOCUMENT' },
    { spdxElementId: 'SPDXRef-own', relationshipType: 'CONTAINS', relatedSpdxElement: 'SPDXRef-bare' },
    null
  ]
  // As the interface of GitHub gives it.
  const text = JSON.stringify({ sbom: document({ packages, relationships }) })
  const { components, leftOut } = readComponents('-', text)
  expect(components).toEqual([
    { path: ['sbom', 'packages', 0, 'externalRefs', 0, 'referenceLocator'], purl: 'pkg:github/example/own@main' }
  ])
  expect(leftOut.map(({ name, reason, path }) => `${name}: ${reason} ${path.slice(2).join('.')}`)).toEqual([
    'sbom.packages.7: unreadable 7',
    'self: workspace 1.name',
    'other: workspace 2.name',
    'bare: unreadable 3.name',
    'odd: unreadable 4.externalRefs.0.referenceLocator',
    'number: unreadable 5.externalRefs.0.referenceLocator',
    'mixed: unreadable 6.name',
    'sbom.packages.8: unreadable 8'
  ])
})

it('reads a document of version 3', () => {
  const graph = [
    { type: 'CreationInfo', '@id': '_:info', specVersion: '3.0.1' },
    { type: 'SpdxDocument', spdxId: 'urn:doc', rootElement: ['urn:sbom'] },
    { type: 'software_Sbom', spdxId: 'urn:sbom', rootElement: ['urn:own'], element: ['urn:a'] },
    { type: 'software_Package', spdxId: 'urn:own', name: 'own' },
    { type: 'software_Package', spdxId: 'urn:a', name: 'a', software_packageUrl: 'pkg:npm/a@1.0.0' },
    {
      '@type': ['software_Package'],
      spdxId: 'urn:b',
      name: 'b',
      software_packageUrl: 'pkg:npm/b@1.0.0',
      externalIdentifier: [
        { type: 'ExternalIdentifier', externalIdentifierType: 'cpe23', identifier: 'cpe:2.3:a:b:b:1.0.0:*' },
        { type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl', identifier: 'pkg:npm/b@1.0.0' },
        { type: 'ExternalIdentifier', externalIdentifierType: 'packageURL', identifier: 'pkg:npm/bb@1.0.0' }
      ]
    },
    { type: 'software_Package', name: 'bare', software_packageUrl: null },
    { type: 'software_Package', name: 'none' },
    { type: 'software_File', name: 'file', software_packageUrl: 'pkg:npm/file@1.0.0' },
    1
  ]
  const context = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'
  const text = JSON.stringify({ '@context': context, '@graph': graph }).replaceAll(/"type"|"@type"/g, '\n$&')
  const expected = {
    kind: 'spdx',
    components: [
      `pkg:npm/a@1.0.0 6:${'"type":"software_Package","spdxId":"urn:a","name":"a",'.length + 1}`,
      `pkg:npm/b@1.0.0 7:${'"@type":["software_Package"],"spdxId":"urn:b","name":"b",'.length + 1}`,
      `pkg:npm/bb@1.0.0 10:${'"type":"ExternalIdentifier","externalIdentifierType":"packageURL",'.length + 1}`
    ],
    leftOut: ['@graph.9: unreadable', 'own: workspace', 'bare: unreadable', 'none: unreadable']
  }
  const { leftOut, ...rest } = seen('app.spdx3.json', text)
  expect({ ...rest, leftOut: leftOut.map((one) => one.replace(/ \S+$/, '')) }).toEqual(expected)
  expect(seen('-', text)).toEqual(seen('app.spdx3.json', text))
})

it('refuses a file that is no SPDX document', () => {
  const none = 'It is not an SPDX document: neither `spdxVersion` nor `@graph` is there.'
  expect(refusal('a.spdx.json', '{}')[0]).toBe(none)
  expect(refusal('a.spdx.json', '{"sbom": []}')[0]).toBe(none)
  expect(refusal('a.spdx.json', '[]')[0]).toBe('It is not a JSON object.')
  expect(refusal('a.spdx.json', '{"@graph": {}}')[0]).toBe('`@graph` is not a list.')
  expect(refusal('a.spdx.json', JSON.stringify(document({ packages: 'x' })))[0]).toBe('`packages` is not a list.')
  expect(seen('a.spdx.json', JSON.stringify(document({})))).toEqual({ kind: 'spdx', components: [], leftOut: [] })
})

it('knows the usual names', () => {
  for (const name of [
    'app.spdx.json',
    '_manifest/spdx_2.2/manifest.spdx.json',
    'spdx.json',
    'a.spdx3.json',
    'a.spdx.jsonld'
  ])
    expect([name, isReadable(name)]).toEqual([name, true])
  for (const name of ['spdx.ts', 'notspdx.json', 'a.spdx']) expect([name, isReadable(name)]).toEqual([name, false])
})
