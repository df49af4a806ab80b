import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readUpstream, type UpstreamFacts } from '../../../src/upstream/read/index.ts'
import { assessments, fixtures, hasAssessments, orWithoutAssessments } from './files.ts'

/** What a person wrote down who read the documents and did not see the reader. */
interface ByHand {
  readonly path: string
  readonly kind: string
  readonly project: string
  readonly partOf?: string
  readonly stage: string
  readonly stated: readonly string[]
  readonly program?: string
  readonly date?: string
  readonly software: readonly string[]
  readonly languages: readonly string[]
  readonly sbomUrls: readonly string[]
  readonly sbomSaid: boolean
  readonly securityProvider?: boolean
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
  readonly recommendations: readonly { readonly to: string; readonly count: number }[]
  readonly remark?: string
}

const byHand = JSON.parse(readFileSync(join(fixtures, 'hand-made-assessments.json'), 'utf8')) as readonly ByHand[]
const read = hasAssessments ? readUpstream(assessments()).facts.assessments : []

const valuesOf = <T>(all: readonly { readonly value: T }[]): T[] => all.map(({ value }) => value)

function asWritten(one: UpstreamFacts['assessments'][number]): ByHand {
  return {
    path: one.path,
    kind: one.kind,
    project: one.project,
    ...(one.partOf !== undefined && { partOf: one.partOf }),
    stage: one.stage?.value ?? 'unknown',
    stated: valuesOf(one.stated),
    ...(one.program && { program: one.program.value }),
    ...(one.date && { date: one.date.value }),
    software: valuesOf(one.software),
    languages: valuesOf(one.languages),
    sbomUrls: one.sbom?.value ?? [],
    sbomSaid: one.sbom !== undefined,
    ...(one.securityProvider && { securityProvider: one.securityProvider.value }),
    authors: valuesOf(one.authors),
    reviewers: valuesOf(one.reviewers),
    links: one.links.map(({ label, url }) => ({ label, url })),
    recommendations: one.recommendations.map(({ to, count }) => ({ to, count }))
  }
}

it(`has a list of 25 documents of every kind`, () => {
  expect(byHand).toHaveLength(25)
  expect(new Set(byHand.map(({ kind }) => kind)).size).toBe(3)
})

it.skipIf(!hasAssessments).each(byHand)(`reads of $path what a person read${orWithoutAssessments}`, (expected) => {
  const { remark: _, ...facts } = expected
  const found = read.find(({ path }) => path === expected.path)
  expect(found && asWritten(found)).toEqual(facts)
})
