import { id as idSchema } from '../../collections/fields.ts'
import { CannotRun } from '../cannot-run.ts'

/** An id made of a name; undefined where letters would be lost. */
function madeOf(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '')
  const id = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return idSchema.safeParse(id).success ? id : undefined
}

/**
 * The id of a new record: the one that was given, or one made of its name.
 *
 * @throws {CannotRun} when it is none, or the name has letters that an id has not.
 */
export function idOf(name: string, given: string | undefined): string {
  if (given === undefined) {
    const id = madeOf(name)
    if (id === undefined) throw new CannotRun(`No id can be made of \`${name}\`; give one: --id <id>.`)
    return id
  }
  if (idSchema.safeParse(given).success) return given
  const near = madeOf(given)
  const statement = `\`${given}\` is no id: lower-case letters and digits, words joined by single hyphens`
  throw new CannotRun(near === undefined ? `${statement}.` : `${statement}; did you mean \`${near}\`?`)
}
