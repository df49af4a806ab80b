import { expect, it } from 'vitest'
import { incidents } from '../../src/generated/incidents.ts'

/** Words that narrate a source instead of stating what happened. */
const narrator = new RegExp(
  [
    /\b(?:the|this) catalog\b/,
    /\b(?:according to|by) upstream\b/,
    /\bupstream(?:'s| page| (?:has|says|counts|names|gives|puts|speaks|leaves|is))\b/,
    /\b(?:the|this) account (?:says|has|rests|counts|gives)\b/
  ]
    .map(({ source }) => source)
    .join('|'),
  'i'
)

/** The purl type of what each registry delivers. */
const registries: Readonly<Record<string, string>> = {
  npm: 'npm',
  pypi: 'pypi',
  rubygems: 'gem',
  packagist: 'composer',
  huggingface: 'huggingface',
  docker: 'docker'
}

it('states what happened, without a narrator', () => {
  for (const { id, title, summary, impact, details = '', note = '' } of incidents)
    for (const text of [title, summary, impact, details, note]) expect.soft(text, id).not.toMatch(narrator)
})

it('says in the note that no source names the versions of a package with none', () => {
  for (const { id, packages, note } of incidents)
    if (packages.some(({ versions, range }) => !versions && !range))
      expect.soft(note, id).toMatch(/no source (?:names|lists) (?:[\w ]+ )?(?:its )?(?:versions|tags|revisions)/i)
})

it('says in the note that no source dates a record without a date', () => {
  for (const { id, began, ended, detected, disclosed, note } of incidents)
    if (!(began ?? ended ?? detected ?? disclosed)) expect.soft(note, id).toMatch(/no source dates/i)
})

it('names by purl what registries delivered in an attack', () => {
  for (const { id, kind, ecosystems, packages, products } of incidents) {
    for (const product of products) expect.soft(product, id).not.toMatch(/\((?:npm|PyPI|gem|Packagist|Docker)\b|^pkg:/i)
    for (const type of ecosystems.flatMap((name) => (kind === 'attack' ? (registries[name] ?? []) : [])))
      expect
        .soft(
          packages.some(({ purl }) => purl.startsWith(`pkg:${type}/`)),
          `${id}: ${type}`
        )
        .toBe(true)
  }
})
