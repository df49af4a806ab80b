import { id as idSchema } from '../../../collections/fields.ts'
import { idMadeOf } from '../../../upstream/write/identity.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'

/**
 * The id of a new record: the one that was given, or one made of its name.
 *
 * @throws {CannotRun} when it is none, or the name has letters that an id has not.
 */
export function idOf(name: string, given: string | undefined): string {
  if (given === undefined) {
    const id = idMadeOf(name)
    if (id === undefined) throw new CannotRun(`No id can be made of \`${name}\`; give one: --id <id>.`)
    return id
  }
  if (idSchema.safeParse(given).success) return given
  const near = idMadeOf(given)
  const statement = `\`${given}\` is no id: lower-case letters and digits, words joined by single hyphens`
  throw new CannotRun(near === undefined ? `${statement}.` : `${statement}; did you mean \`${near}\`?`)
}
