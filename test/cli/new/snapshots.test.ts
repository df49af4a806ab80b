import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../../src/build/pipeline.ts'
import { readContent, type ContentFile } from '../../../src/build/read.ts'
import { incidentDraft } from '../../../src/cli/commands/new/incident.ts'
import type { Draft } from '../../../src/upstream/write/scaffold.ts'
import { readFrom } from '../../../src/cli/commands/new/from.ts'
import { termFinder } from '../../../src/cli/commands/new/known-terms.ts'
import { textOf } from '../../../src/upstream/write/layout.ts'
import { sourceOf } from '../../../src/cli/commands/new/provenance.ts'
import { termDraft } from '../../../src/cli/commands/new/term.ts'
import { collections } from '../../../src/collections/index.ts'
import { rules } from '../../../src/rules/index.ts'
import type { UpstreamFacts } from '../../../src/upstream/read/index.ts'
import { hasSnapshots, orSkipped, snapshots } from '../../upstream/read/files.ts'
import { root } from '../command-line.ts'

const options = { content: 'content' }

describe.skipIf(!hasSnapshots)(`with the snapshot of the live site${orSkipped}`, () => {
  const content = readContent(join(root, 'content'))
  const folder = hasSnapshots ? join(snapshots, 'contribute-site') : ''
  const facts: UpstreamFacts | undefined = hasSnapshots ? readFrom(folder, root).facts : undefined
  const findTerm = termFinder(content)
  const begun: readonly (readonly [collection: string, draft: Draft])[] = [
    ...(facts?.incidents ?? []).map(
      (one) => ['incidents', incidentDraft(one.id, options, one, sourceOf(join(folder, one.path), content))] as const
    ),
    ...(facts?.terms ?? []).map((one) => {
      const source = sourceOf(join(folder, one.at.file), content)
      return [
        'lexicon',
        termDraft(one.term, options, findTerm, one, source && { ...source, anchor: one.anchor })
      ] as const
    })
  ]
  const files = begun.map(([name, draft]) => ({
    path: `${name}/${draft.id}.md`,
    text: textOf(draft, collections.find((one) => one.name === name)?.fieldsAt([]) ?? [])
  }))

  it('gives a file for every incident and term, under the id it has in our content', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(
      content.map(({ path }) => path).filter((path) => /^(incidents|lexicon)\//.test(path))
    )
  })

  it('writes what the pipeline finds only placeholders in, but for incidents that cite nothing', () => {
    const others = content.filter(({ path }) => !/^(incidents|lexicon)\//.test(path))
    const bytes = files.map(({ path, text }): ContentFile => ({ path, content: new TextEncoder().encode(text) }))
    const own = new Set(files.map(({ path }) => path))
    const { diagnostics } = createPipeline(collections, rules)([...others, ...bytes])
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
