import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, it } from 'vitest'
import { kinds } from '../../../src/cli/commands/new/kinds.ts'
import { incidents } from '../../../src/collections/incidents.ts'
import { ecosystems, incidentKinds } from '../../../src/records/incidents.ts'
import { root } from '../command-line.ts'

interface Element {
  readonly type: 'markdown' | 'input' | 'textarea' | 'dropdown'
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly string[]
    readonly multiple?: boolean
  }
  readonly validations?: { readonly required: boolean }
}

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly Element[]
}

const form = parse(
  readFileSync(join(root, '.github/ISSUE_TEMPLATE/report-a-supply-chain-incident.yml'), 'utf8')
) as Form
const fields = form.body.filter(({ type }) => type !== 'markdown')
const optionsOf = (id: string): readonly string[] | undefined =>
  fields.find((field) => field.id === id)?.attributes.options

it('is a form that GitHub shows', () => {
  expect(form.name).toBe('Report a supply-chain incident')
  expect(form.description).not.toBe('')
  for (const { type, id, attributes } of fields) {
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(attributes.label).toBeTruthy()
    expect(attributes.options !== undefined).toBe(type === 'dropdown')
  }
  for (const names of [fields.map(({ id }) => id), fields.map(({ attributes }) => attributes.label)])
    expect(new Set(names).size).toBe(fields.length)
})

it('asks for fields that an incident has, and for all that every incident must have', () => {
  const known = incidents.fieldsAt([])
  expect(fields.filter(({ id }) => !known.includes(id ?? '')).map(({ id }) => id)).toEqual([])
  expect(fields.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual([
    'title',
    'year',
    'kind',
    'types',
    'references',
    'summary'
  ])
})

it('asks for what `new incident` takes, in the order of the record', () => {
  const asked = fields.map(({ id }) => id ?? '')
  const taken = kinds.incident.flags.flatMap((flag) => flag.fields)
  expect(asked.filter((id) => !taken.includes(id))).toEqual(['summary', 'impact'])
  const [facts, order] = [asked.slice(0, -2), incidents.fieldsAt([])]
  expect(facts).toEqual(order.filter((field) => facts.includes(field)))
})

it('offers the words of the vocabularies', () => {
  const types = readdirSync(join(root, 'content/compromise-types')).map((name) => name.replace(/\.md$/, ''))
  expect(optionsOf('kind')).toEqual([...incidentKinds])
  expect(optionsOf('ecosystems')).toEqual([...ecosystems])
  expect(optionsOf('types')).toEqual(types.sort())
})
