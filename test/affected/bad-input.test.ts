// What is no such file, is damaged, or names what no package manager would: told, left out, or read; never a crash, and
// nothing listed that is not there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.ts'
import { formats } from './files/index.ts'
import { hostileNames, noVersions, otherTexts } from './hostile.ts'
import { outcomeOf } from './outcome.ts'
import { exactPlantsOf, spread, type Release } from './plants.ts'

const plants = (types: readonly string[]): readonly Release[] => spread(exactPlantsOf(...types), 8)

const some = (type: string, name: string, version = '1.0.0'): Release => ({
  type,
  namespace: /^(?:composer|github)$/.test(type) ? 'some' : type === 'golang' ? 'example.org/some' : '',
  name,
  version
})

/** Any UTF-16 unit, be it half a character, and more often what formats use. */
const unit = fc.oneof(
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'@/:"\'\n\r\t\0%{}[]<>,=#-&*! ')
)

const foreigners = formats.map(({ file, types, write }) => {
  const foreign = write(plants(types))
  return { types, foreign, known: outcomeOf(file, foreign).listed }
})

describe.each(formats)('$title', ({ file, types, write, marks }) => {
  const [type = 'npm'] = types
  const releases = plants(types)
  const others = ['one', 'two', 'three'].map((name) => some(type, name))
  const text = write([...others, ...releases])
  const whole = outcomeOf(file, text)

  it('is read as far as it goes, or told, when it is cut off', () => {
    const cut = (length: number): void => {
      const outcome = outcomeOf(file, text.slice(0, length))
      const unknown = outcome.components.filter((purl) => !whole.components.includes(purl))
      expect(unknown.length).toBeLessThanOrEqual(1)
      for (const purl of unknown)
        expect(whole.components.some((one) => one.startsWith(purl.replace(/#.*/, '')))).toBe(true)
    }
    fc.assert(fc.property(fc.nat(text.length), cut), { numRuns: runs(2000, 30) })
  })

  it('is read or told when a part is something else', () => {
    const damage = (start: number, length: number, put: string): void => {
      outcomeOf(file, text.slice(0, start) + put + text.slice(start + length))
    }
    fc.assert(fc.property(fc.nat(text.length), fc.nat(80), fc.string({ unit }), damage), { numRuns: runs(2000, 30) })
  })

  it('is told to have a merge conflict, where it begins', () => {
    const lines = text.split('\n')
    const conflict = (at: number, end: string): void => {
      const before = lines.slice(0, at).map((line) => line + end)
      const both = ['<<<<<<< HEAD', ...lines.slice(at, at + 3), '=======', '>>>>>>> other', ...lines.slice(at + 3)]
      expect(outcomeOf(file, before.join('') + both.join(end)).unreadableAt).toBe(before.join('').length)
    }
    fc.assert(fc.property(fc.nat(lines.length - 1), fc.constantFrom('\n', '\r\n'), conflict), {
      numRuns: runs(200, 8)
    })
  })

  it.each(otherTexts)('names nothing when it is %s', (_, other) => {
    // A line that is a word is a requirement.
    const components = outcomeOf(file, other).components.filter((purl) => purl !== `pkg:pypi/${other}`)
    expect(components).toEqual([])
  })

  it('is read or told when its text is of another kind', () => {
    for (const { types: others, foreign, known } of foreigners)
      for (const purl of outcomeOf(file, foreign).listed) if (others.length > 0) expect(known).toContain(purl)
  })

  it('has nothing listed for versions that are none', () => {
    for (const version of noVersions) {
      const odd = releases.map((release) => ({ ...release, version }))
      expect(outcomeOf(file, write(odd.slice(0, 1))).listed).toEqual([])
      expect(outcomeOf(file, write([...odd, ...others])).listed).toEqual([])
    }
  })

  it('has the rest read beside names that objects have by themselves', () => {
    const names = ['constructor', 'hasOwnProperty', 'toString', 'valueOf']
    const { components } = outcomeOf(file, write([...names.map((name) => some(type, name)), ...others]))
    const read = components.map((purl) => purl.replace(/#.*/, '').replace(/^.*\//, '').replace('@v', '@').toLowerCase())
    const wanted = [...names, 'one', 'two', 'three'].map((name) => `${name}@1.0.0`.toLowerCase())
    expect(read).toEqual(expect.arrayContaining(wanted))
  })

  it.each(hostileNames)('stands %s as a name', (_, name) => {
    expect(outcomeOf(file, write([some(type, name), ...others])).listed).toEqual([])
    outcomeOf(file, write([...releases, { ...some(type, name), namespace: name }]))
  })

  it('stands any name and version', () => {
    const any = fc.string({ unit })
    const stands = (namespace: string, name: string, version: string): void => {
      outcomeOf(file, write([...others, { type, namespace, name, version }, ...releases]))
    }
    fc.assert(fc.property(any, any, any, stands), { numRuns: runs(1000, 20) })
  })

  it('has a place in its text for each version that it names', () => {
    for (const one of releases) expect(marks(one).some((mark) => text.includes(mark))).toBe(true)
  })
})
