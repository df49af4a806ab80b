import { fullName, type Release } from '../plants.ts'
import { hash, lines, purlOf, type Format } from './format.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const component = (release: Release): object => ({
  type: 'library',
  'bom-ref': `${fullName(release)}|${release.version}`,
  name: release.name,
  version: release.version,
  purl: purlOf(release)
})

const cycloneDx: Format = {
  title: 'CycloneDX JSON',
  file: 'bom.json',
  types: [],
  write: (releases) => {
    // Every fourth is a part of the one before.
    const components = releases.flatMap((one, index) => {
      if (index % 4 === 3) return []
      const part = index % 4 === 2 ? releases[index + 1] : undefined
      return { ...component(one), ...(part && { components: [component(part)] }) }
    })
    return json({
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      version: 1,
      metadata: { component: { type: 'application', name: 'some', version: '1.0.0' } },
      components,
      dependencies: [{ ref: 'some', dependsOn: releases.slice(0, 3).map(purlOf) }]
    })
  },
  marks: (release) => [`"purl": "${purlOf(release)}"`]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const cycloneDxXml: Format = {
  title: 'CycloneDX XML',
  file: 'bom.xml',
  types: [],
  write: (releases) =>
    lines(
      ['<?xml version="1.0" encoding="UTF-8"?>', '<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">'],
      ['  <metadata>', '    <component type="application"><name>some</name></component>', '  </metadata>'],
      ['  <components>'],
      releases.flatMap((one, index) => [
        `    <component type="library" bom-ref="ref-${index}">`,
        `      <name>${escaped(one.name)}</name>`,
        `      <version>${escaped(one.version)}</version>`,
        `      <hashes><hash alg="SHA-256">${hash(64)}</hash></hashes>`,
        `      <purl>${escaped(purlOf(one))}</purl>`,
        '    </component>'
      ]),
      ['  </components>', '</bom>']
    ),
  marks: (release) => [`<purl>${escaped(purlOf(release))}</purl>`]
}

const spdx: Format = {
  title: 'SPDX 2.3',
  file: 'project.spdx.json',
  types: [],
  write: (releases) =>
    json({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'some',
      documentNamespace: 'https://example.org/some',
      creationInfo: { created: '2026-01-01T00:00:00Z', creators: ['Tool: some'] },
      packages: releases.map((one, index) => ({
        SPDXID: `SPDXRef-${index}`,
        name: fullName(one),
        versionInfo: one.version,
        downloadLocation: 'NOASSERTION',
        externalRefs: [
          { referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:some:some:1:*' },
          { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purlOf(one) }
        ]
      })),
      relationships: []
    }),
  marks: (release) => [`"referenceLocator": "${purlOf(release)}"`]
}

const spdx3: Format = {
  title: 'SPDX 3',
  file: 'project.spdx3.json',
  types: [],
  write: (releases) =>
    json({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        {
          type: 'CreationInfo',
          '@id': '_:creationinfo',
          specVersion: '3.0.1',
          created: '2026-01-01T00:00:00Z',
          createdBy: ['https://example.org/some']
        },
        ...releases.map((one, index) => ({
          type: 'software_Package',
          spdxId: `https://example.org/some#${index}`,
          creationInfo: '_:creationinfo',
          name: one.name,
          software_packageVersion: one.version,
          software_packageUrl: purlOf(one)
        }))
      ]
    }),
  marks: (release) => [`"software_packageUrl": "${purlOf(release)}"`]
}

const purls: Format = {
  title: 'package URLs',
  file: 'purls.txt',
  types: [],
  write: (releases) => lines(['# What we use', ''], releases.map(purlOf)),
  marks: (release) => [`\n${purlOf(release)}\n`]
}

/** SBOMs and lists of package URLs, which can name packages of all types. */
export const sbomFormats: readonly Format[] = [cycloneDx, cycloneDxXml, spdx, spdx3, purls]
