import { useHistory } from '@docusaurus/router'
import { useEffect, useState } from 'react'

type Chosen<Key extends string> = { readonly [K in Key]?: string }

/** The valid values of each filter; where a key has none, any text is valid. */
type Values<Key extends string> = { readonly [K in Key]: readonly string[] | undefined }

/** The filters of a page, kept in the query of its address. */
export interface Filters<Key extends string> {
  readonly chosen: Chosen<Key>
  /** Whether the page reacts to the reader; before that, and without JavaScript, it shows everything. */
  readonly isReady: boolean
  /** Chooses a value of a filter; none when it is empty. */
  readonly choose: (key: Key, value: string) => void
  /** Drops all that is chosen. */
  readonly clear: () => void
}

/** The filters with such values. Pass the same object on each render. */
export function useFilters<Key extends string>(values: Values<Key>): Filters<Key> {
  const history = useHistory()
  const [chosen, setChosen] = useState<Chosen<Key>>({})
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const read = (search: string): void => setChosen(chosenIn(search, values))
    read(history.location.search)
    setReady(true)
    // What is typed is written with REPLACE and known already: reading it back would undo what was typed meanwhile.
    return history.listen(({ search }, action) => void (action !== 'REPLACE' && read(search)))
  }, [history, values])
  const write = (next: Chosen<Key>): void => {
    setChosen(next)
    const query = new URLSearchParams(history.location.search)
    for (const key of keysOf(values)) {
      if (next[key]) query.set(key, next[key])
      else query.delete(key)
    }
    const search = query.toString()
    history.replace({ ...history.location, search: search && `?${search}` })
  }
  return { chosen, isReady, choose: (key, value) => write({ ...chosen, [key]: value }), clear: () => write({}) }
}

const keysOf = <Key extends string>(values: Readonly<Record<Key, unknown>>): Key[] => Object.keys(values) as Key[]

function chosenIn<Key extends string>(search: string, values: Values<Key>): Chosen<Key> {
  const query = new URLSearchParams(search)
  const found = keysOf(values).flatMap((key) => {
    const value = query.get(key)
    return value && (values[key]?.includes(value) ?? true) ? [[key, value]] : []
  })
  return Object.fromEntries(found) as Chosen<Key>
}
