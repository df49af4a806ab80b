import fc from 'fast-check'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { problems, type ProblemId } from '../../../src/diagnostics/problems.ts'
import { version } from '../../../package.json'
import { sarif } from '../../../src/cli/report/sarif.ts'
import { finding, run } from './runs.ts'
import { sarifFaults } from './sarif-faults.ts'

const logOf = (given: Parameters<typeof sarif>[0]): Log => JSON.parse(sarif(given)) as Log

const firstOf = (diagnostic: Diagnostic) =>
  logOf(run([diagnostic], undefined, { root: 'content' })).runs[0]?.results?.[0]

const locationOf = (file: string) => firstOf(finding({ file }))?.locations?.[0]?.physicalLocation?.artifactLocation

const regionOf = (place: Partial<Diagnostic>) => firstOf(finding(place))?.locations?.[0]?.physicalLocation?.region

test('gives each finding with its rule, level, message, place and fingerprint', () => {
  const given = finding({ line: 3, column: 7, endLine: 3, endColumn: 11, expected: '`chair`' })
  expect(
    logOf(run([finding({ rule: 'id/duplicate', severity: 'warning' }), given], undefined, { root: 'content' }))
  ).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tag-security',
            version,
            informationUri: 'https://github.com/cncf/tag-security',
            rules: [
              {
                id: 'field/value',
                shortDescription: { text: 'Unknown value' },
                fullDescription: { text: 'Unknown value. Use one of the listed values.' },
                help: {
                  text: 'Use one of the listed values.',
                  markdown: '**Unknown value** (`field/value`)\n\nUse one of the listed values.'
                },
                defaultConfiguration: { level: 'error' }
              },
              expect.objectContaining({ id: 'id/duplicate' })
            ]
          }
        },
        columnKind: 'utf16CodeUnits',
        results: [
          expect.objectContaining({ ruleId: 'id/duplicate', ruleIndex: 1, level: 'warning' }),
          {
            ruleId: 'field/value',
            ruleIndex: 0,
            level: 'error',
            message: { text: '`boss` is not a role.\nExpected: `chair`\nHelp: Use one of the listed values.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/roles/chair.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 11 }
                }
              }
            ],
            partialFingerprints: { 'tagSecurityFinding/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) }
          }
        ]
      }
    ]
  })
})

test.each([
  ['a b/ü#?%.md', { uri: 'content/a%20b/%C3%BC%23%3F%25.md', uriBaseId: '%SRCROOT%' }],
  ['a:b.md', { uri: 'content/a%3Ab.md', uriBaseId: '%SRCROOT%' }],
  ['\ud800.md', { uri: 'content/%EF%BF%BD.md', uriBaseId: '%SRCROOT%' }],
  ['/tmp/a b.md', { uri: 'file:///tmp/a%20b.md' }],
  ['C:/tmp/a b.md', { uri: 'file:///C:/tmp/a%20b.md' }]
])('writes the path %s as a URI', (file, location) => {
  expect(locationOf(file)).toEqual(location)
})

test.each([
  [
    { line: 2, column: 3 },
    { startLine: 2, startColumn: 3 }
  ],
  [
    { line: 2, column: 3, endColumn: 5 },
    { startLine: 2, startColumn: 3, endLine: 2, endColumn: 5 }
  ],
  [
    { line: 2, column: 3, endLine: 4 },
    { startLine: 2, startColumn: 3, endLine: 4 }
  ],
  [
    { line: 2, column: 3, endLine: 4, endColumn: 1 },
    { startLine: 2, startColumn: 3, endLine: 4, endColumn: 1 }
  ],
  [
    { line: 2, column: 3, endLine: 2, endColumn: 2 },
    { startLine: 2, startColumn: 3 }
  ],
  [
    { line: 2, column: 3, endLine: 1, endColumn: 9 },
    { startLine: 2, startColumn: 3 }
  ]
])('writes the place %j as a region that ends after its start', (place, region) => {
  expect(regionOf(place)).toEqual(region)
})

test('escapes what would be a placeholder or a link in a message', () => {
  const text = firstOf(finding({ message: '`{0}` and `[a](b)` in `terms[0].start`' }))?.message.text
  expect(text).toBe('`{{0}}` and `\\[a\\](b)` in `terms[0].start`\nHelp: Use one of the listed values.')
})

test('is a valid log when nothing is wrong', () => {
  const log = logOf(run([], undefined))
  expect(sarifFaults(log)).toEqual([])
  expect(log.runs[0]?.results).toEqual([])
})

const anyText = fc.string({
  unit: fc.constantFrom('a', ' ', '%', '{', '}', '[', ']', '(', ')', '\n', '語', '/', ':', '\ud83d'),
  minLength: 1,
  maxLength: 30
})

test('is a valid log for any findings, with every rule that fired sorted by id', () => {
  const position = fc.integer({ min: 1, max: 50 })
  const anyFinding = fc.record({
    rule: fc.constantFrom(...(Object.keys(problems) as ProblemId[])),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    file: anyText,
    line: position,
    column: position,
    endLine: position,
    endColumn: position,
    message: anyText,
    help: anyText
  })
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 20 }), (diagnostics) => {
      const log = logOf(run(diagnostics, 'a\nb\n'))
      expect(sarifFaults(log)).toEqual([])
      const ids = log.runs[0]?.tool.driver.rules?.map(({ id }) => id)
      expect(ids).toEqual([...new Set(diagnostics.map(({ rule }) => rule))].sort())
    })
  )
})

const broken: readonly (readonly [fault: string, from: string, to: string])[] = [
  ['version', '"version": "2.1.0"', '"version": "2.0.0"'],
  ['results[0].ruleIndex', '"ruleIndex": 0', '"ruleIndex": 1'],
  ['results[0].uri', 'roles/chair.md', 'roles/the chair.md'],
  ['results[0].region.startLine', '"startLine": 1', '"startLine": 0'],
  ['results[0].level', '"level": "error",', '"level": "fatal",'],
  ['run.columnkind is not a member', '"columnKind"', '"columnkind"'],
  ['results[0].message.text', '`boss`', '{boss}'],
  ['results[0].partialFingerprints', '"partialFingerprints": {', '"partialFingerprints": {}, "x": {']
]

test.each(broken)('the check of this test notices a broken %s', (fault, from, to) => {
  const text = sarif(run([finding({})], undefined))
  expect(text).toContain(from)
  expect(sarifFaults(JSON.parse(text.replace(from, to)))).toContain(fault)
})
