import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../../src/build/pipeline.ts'
import { readContent } from '../../../src/build/read.ts'
import { collections, folders } from '../../../src/collections/index.ts'
import { incidents } from '../../../src/generated/incidents.ts'
import { rules } from '../../../src/rules/index.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { fileOf } from '../../../src/upstream/write/check.ts'
import { incidentScaffold } from '../../../src/upstream/write/incident.ts'
import { sourceOfDocument } from '../../../src/upstream/write/provenance.ts'
import { contentTerms, termScaffold } from '../../../src/upstream/write/term.ts'
import { hasSnapshots, orSkipped, snapshot, snapshots } from '../../upstream/read/files.ts'
import { root } from '../command-line.ts'

describe.skipIf(!hasSnapshots)(`with the snapshot of the live site${orSkipped}`, () => {
  const elsewhere = new Set(
    incidents
      .filter(({ sources }) => sources.every(({ id }) => id !== 'contribute-site-catalog'))
      .map(({ id }) => `incidents/${id}.md`)
  )
  const content = readContent(join(root, 'content')).filter(({ path }) => !elsewhere.has(path))
  const facts = hasSnapshots ? readUpstream(snapshot('contribute-site')).facts : undefined
  const findTerm = contentTerms(content)
  const sourceAt = (path: string) => sourceOfDocument(`${snapshots}/contribute-site/${path}`, content)
  const scaffolds = [
    ...(facts?.incidents ?? []).map((upstream) =>
      incidentScaffold({ name: upstream.id, upstream, source: sourceAt(upstream.path) })
    ),
    ...(facts?.terms ?? []).map((upstream) => {
      const source = sourceAt(upstream.at.file)
      return termScaffold(
        { name: upstream.term, upstream, source: source && { ...source, anchor: upstream.anchor } },
        findTerm
      )
    })
  ]
  const files = scaffolds.flatMap((one) => ('fault' in one ? [] : [fileOf(one, collections)]))

  it('gives a file for every incident and term, under the id it has in our content', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(
      content.map(({ path }) => path).filter((path) => /^(incidents|lexicon)\//.test(path))
    )
  })

  it('writes what the pipeline finds only placeholders in, but for incidents that cite nothing', () => {
    // Nobody writes a scaffold for a long list of packages, which its incident would name.
    const others = content.filter(({ path }) => !/^(incidents|lexicon|packages)\//.test(path))
    const own = new Set(files.map(({ path }) => path))
    const { diagnostics } = createPipeline(folders, rules)([...others, ...files])
    const found = diagnostics
      .filter(({ file, rule }) => own.has(file) && rule !== 'text/placeholder')
      .map(({ file, rule, field }) => `${file} ${rule} ${field ?? ''}`)
    const uncited = (facts?.incidents ?? []).filter(
      ({ row, file }) => (row?.references.length ?? 0) + (file?.references.length ?? 0) === 0
    )
    expect(found).toEqual(uncited.map(({ id }) => `incidents/${id}.md field/missing references`).sort())
    expect(diagnostics.filter(({ file, rule }) => own.has(file) && rule === 'text/placeholder')).toHaveLength(
      2 * files.length
    )
  })

  it('takes over no sentence', () => {
    const prose = [
      ...(facts?.incidents ?? []).flatMap(({ file }) => file?.sections.map(({ text }) => text) ?? []),
      ...(facts?.terms ?? []).flatMap(({ definition, usage }) => [definition?.text ?? '', usage?.text ?? ''])
    ]
    const sentences = prose
      .flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
      .map((text) => text.trim())
      .filter((text) => text.length > 40 && !/https?:/.test(text))
    const all = files.map(({ text }) => text).join('\n')
    expect(sentences.length).toBeGreaterThan(500)
    expect(sentences.filter((sentence) => all.includes(sentence))).toEqual([])
  })
})
