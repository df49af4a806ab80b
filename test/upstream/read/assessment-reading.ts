import { readUpstream, type UpstreamFacts } from '../../../src/upstream/read/index.ts'

type Assessment = UpstreamFacts['assessments'][number]

const path = 'projects/kettle/security-assessment/self-assessment.md'
const parts = '\n\n## Overview\n\nKettle boils water.\n\n## Goals\n\nHot water.\n'

/** What is read of a document. */
export interface Reading {
  readonly one: Assessment
  /** The rules of its findings, in order. */
  readonly rules: readonly string[]
}

/** Reads an assessment: the text, and the sections that the template has below it. */
export function read(text: string, at = path): Reading {
  const { facts, diagnostics } = readUpstream([{ path: at, text: text + parts }])
  const [one] = facts.assessments
  if (!one) throw new Error('no assessment')
  const rules = diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('assessment/'))
  return { one, rules }
}

/** A self-assessment with these sections. */
export const withSections = (metadata: string, links = '| Doc | url |\n|--|--|\n'): string =>
  `# Kettle Self-assessment\n\n## Metadata\n\n${metadata}\n\n### Security links\n\n${links}`

/** Reads rows of metadata. */
export const table = (rows: string): Reading => read(withSections(`| | |\n|--|--|\n${rows}`))

/** Reads lines at the top of an assessment without metadata. */
export const top = (lines: string): Reading =>
  read(`# Kettle Self-assessment\n\n${lines}\n\n${withSections('').slice(26)}`)

/** The values without their places. */
export const values = <T>(stated: readonly { readonly value: T }[]): T[] => stated.map(({ value }) => value)
