import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { problems, type ProblemId } from '../../../src/diagnostics/problems.ts'
import { github, json } from '../../../src/cli/report/reporters.ts'
import { finding, run } from './runs.ts'

type Shown = Omit<Diagnostic, 'field' | 'actual'>

const unescapeData = (text: string): string => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')

const unescapeProperty = (text: string): string => unescapeData(text.replace(/%3A/g, ':').replace(/%2C/g, ','))

/** Reads a workflow command as GitHub's runner does: up to the second `::`, then commas, then the first equals sign. */
function findingOf(line: string): Shown {
  const match = /^::(error|warning) (.*?)::(.*)$/su.exec(line)
  if (!match) throw new Error(`no workflow command: ${line}`)
  const [, severity = '', list = '', data = ''] = match
  const properties = new Map(
    list.split(',').map((pair): [string, string] => {
      const index = pair.indexOf('=')
      return [pair.slice(0, index), unescapeProperty(pair.slice(index + 1))]
    })
  )
  const number = (name: string): number => Number(properties.get(name))
  const text = unescapeData(data)
  const help = text.lastIndexOf('\nHelp: ')
  const expected = text.slice(0, help).lastIndexOf('\nExpected: ')
  return {
    rule: (/\(([^()]+)\)$/.exec(properties.get('title') ?? '')?.[1] ?? '') as ProblemId,
    severity: severity as Diagnostic['severity'],
    file: properties.get('file') ?? '',
    line: number('line'),
    column: number('col'),
    ...(properties.has('endLine') && { endLine: number('endLine') }),
    ...(properties.has('endColumn') && { endColumn: number('endColumn') }),
    message: text.slice(0, expected < 0 ? help : expected),
    ...(expected >= 0 && { expected: text.slice(expected + '\nExpected: '.length, help) }),
    help: text.slice(help + '\nHelp: '.length)
  }
}

const nasty = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    ' ',
    '%',
    ',',
    ':',
    '::',
    '=',
    '\n',
    '\r',
    '%0A',
    '%25',
    '%3A',
    '語',
    '`',
    '(',
    ')',
    '/'
  ),
  maxLength: 40
})
const position = fc.integer({ min: 1, max: 9999 })

const anyFinding: fc.Arbitrary<Diagnostic> = fc
  .record({
    rule: fc.constantFrom(...(Object.keys(problems) as ProblemId[])),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    file: nasty,
    line: position,
    column: position,
    message: nasty,
    help: nasty,
    end: fc.option(fc.tuple(position, position)),
    expected: fc.option(nasty)
  })
  .map(({ end, expected, ...rest }) => ({
    ...rest,
    ...(end && { endLine: end[0], endColumn: end[1] }),
    ...(expected !== null && { expected })
  }))

test('reads back as the findings of the json format, whatever they contain', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 15 }), fc.option(nasty, { nil: '' }), (diagnostics, root) => {
      const given = run(diagnostics, undefined, { root })
      const lines = github(given).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines.map(findingOf)).toEqual((JSON.parse(json(given)) as { diagnostics: Shown[] }).diagnostics)
    }),
    { numRuns: 300 }
  )
})

test('puts expected value and help below the message, and title and path into properties', () => {
  const given = finding({
    file: 'a, b: 100%.md',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 11,
    message: '50 %\r\nno',
    expected: 'a: b, c'
  })
  expect(github(run([given, finding({ severity: 'warning' })], undefined, { root: 'content' }))).toBe(
    '::error file=content/a%2C b%3A 100%25.md,line=3,col=7,endLine=3,endColumn=11,title=Unknown value (field/value)' +
      '::50 %25%0D%0Ano%0AExpected: a: b, c%0AHelp: Use one of the listed values.\n' +
      '::warning file=content/roles/chair.md,line=1,col=1,title=Unknown value (field/value)' +
      '::`boss` is not a role.%0AHelp: Use one of the listed values.\n'
  )
})

test('keeps more findings than GitHub shows', () => {
  expect(
    github(
      run(
        Array.from({ length: 40 }, () => finding({})),
        undefined
      )
    ).split('\n')
  ).toHaveLength(41)
})

test('is empty when nothing is wrong', () => {
  expect(github(run([], undefined))).toBe('')
})
