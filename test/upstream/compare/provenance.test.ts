import { expect, it } from 'vitest'
import { readFacts } from '../../../src/upstream/compare/content.ts'
import { provenanceOf, type Provenance } from '../../../src/upstream/compare/provenance.ts'

const source = (id: string, address: string, date = '2026-01-01'): { path: string; content: Uint8Array } => ({
  path: `sources/${id}.md`,
  content: new TextEncoder().encode(`---\ntitle: A document\nurl: https://github.com/${address}\ndate: ${date}\n---\n`)
})

const files = [
  source('readme', 'one/a/blob/main/README.md'),
  source('guide', 'one/a/blob/main/docs/guide.md'),
  source('data', 'one/b/blob/main/data.yaml'),
  source('data-before', 'one/b/blob/1234567/data.yaml', '2025-01-01'),
  source('notes', 'one/b/tree/main/notes')
]

const read = (...paths: string[]): Provenance => provenanceOf(readFacts(files), paths)

it('finds the documents of a clone, of a part of one and of a folder with several', () => {
  expect(read('README.md', 'docs/guide.md').sourceFor('docs/guide.md')).toEqual({ id: 'guide' })
  expect(read('guide.md').sourceFor('guide.md')).toEqual({ id: 'guide' })
  const both = read('b/data.yaml', 'b/notes/x/y.md', 'a/README.md', 'a/docs/guide.md')
  expect(['b/data.yaml', 'b/notes/x/y.md', 'a/README.md'].map((path) => both.sourceFor(path))).toEqual([
    { id: 'data' },
    { id: 'notes', path: 'x/y.md' },
    { id: 'readme' }
  ])
  expect(both.repositoryOf('a/other.md')).toBe('one/a')
})

it('takes no folder of a clone for another clone, though it has documents of the same names', () => {
  const clone = read('data.yaml', 'notes/a.md', 'sub/README.md', 'sub/docs/guide.md')
  expect(['sub/README.md', 'sub/docs/guide.md', 'data.yaml'].map((path) => clone.sourceFor(path)?.id)).toEqual([
    undefined,
    undefined,
    'data'
  ])
  expect(read('somewhere/README.md').sourceFor('somewhere/README.md')).toBeUndefined()
})

it('knows a document by the newest version that was read', () => {
  const { isSource } = read('data.yaml', 'notes/a.md')
  expect(['data', 'data-before'].map((id) => isSource(id, 'data.yaml'))).toEqual([true, false])
})

it('tells no clone by the name that documents of assessments have everywhere', () => {
  const url = 'https://github.com/two/b/blob/main/projects/ada/security-assessment/README.md'
  const content = new TextEncoder().encode(`---\ndocuments: [{ kind: joint-assessment, url: "${url}" }]\n---\n`)
  const guide = source('readme', 'one/a/blob/main/a-folder/with-a-longer/path-than/the-other-one/README.md')
  const facts = readFacts([guide, { path: 'assessments/ada-joint-assessment.md', content }])
  expect(provenanceOf(facts, ['README.md']).repositoryOf('README.md')).toBe('one/a')
  const part = 'ada/security-assessment/README.md'
  expect(provenanceOf(facts, [part]).addressOf(part)).toEqual({ repository: 'two/b', path: `projects/${part}` })
  expect(provenanceOf(facts, [`x/projects/${part}`]).repositoryOf('x/else.md')).toBe('two/b')
})

it('misses a document only where most of the others are there', () => {
  const gone = (...paths: string[]): string[] => read(...paths).gone.map(({ id }) => id)
  expect(gone('README.md', 'docs/guide.md')).toEqual([])
  expect(gone('README.md', 'docs/other.md')).toEqual(['guide'])
  expect(gone('data.yaml')).toEqual(['notes'])
  expect(gone('other.md')).toEqual([])
})
