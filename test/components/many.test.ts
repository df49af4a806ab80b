import { expect, it } from 'vitest'
import { seen } from './seen.ts'

const hash = '0a1b'.repeat(16)
const lines = (lineOf: (name: string) => string): string =>
  Array.from({ length: 50_000 }, (_, index) => lineOf(`n${index}`)).join('')

it.each([
  ['requirements.txt', '', (name: string) => `${name}==1.0 \\\n  --hash=sha256:${hash}\n`, '99999:1'],
  ['go.sum', '', (name: string) => `example.org/${name} v1.0.0 h1:${hash}=\n`, '50000:1'],
  ['go.mod', 'module own\nrequire (\n', (name: string) => `\texample.org/${name} v1.0.0\n`, '50002:2'],
  ['Gemfile.lock', 'GEM\n  specs:\n', (name: string) => `    ${name} (1.0)\n`, '50002:5'],
  [
    'uv.lock',
    'version = 1\n',
    (name: string) => `[[package]]\nname = "${name}"\nsource = { registry = "x" }\n`,
    '150000:1'
  ],
  ['bom.xml', '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>', component, '50000:12'],
  [
    'bom.json',
    '{"bomFormat":"CycloneDX","components":[null',
    (name: string) => `,\n{"purl":"pkg:npm/${name}"}`,
    '50001:2'
  ]
])('reads a %s of 50,000 entries', (file, start, lineOf, place) => {
  const end = { xml: '</components></bom>', json: ']}' }[file.slice(4)] ?? ''
  const { components } = seen(file, `${start}${lines(lineOf)}${end}`)
  expect(components.length).toBe(50_000)
  expect(components.at(-1)).toContain('n49999')
  expect(components.at(-1)?.split(' ').at(-1)).toBe(place)
})

function component(name: string): string {
  return `<component><purl>pkg:npm/${name}</purl></component>\n`
}
