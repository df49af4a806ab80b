type Graph = ReadonlyMap<string, readonly string[]>

/** The names that lead back to themselves, at a cost in proportion to the graph (Kosaraju's algorithm). */
export function cyclicIn(next: Graph): Set<string> {
  const previous = new Map<string, string[]>([...next.keys()].map((name) => [name, []]))
  for (const [from, names] of next) for (const name of names) previous.get(name)?.push(from)
  const seen = new Set<string>()
  const order = [...next.keys()].flatMap((name) => walk(name, next, seen)).toReversed()
  const grouped = new Set<string>()
  // In this order, what a walk backwards reaches anew are the names that also lead to where it began.
  const groups = order.map((name) => walk(name, previous, grouped))
  return new Set(groups.flatMap((names) => (names.length > 1 || isLoop(names[0], next) ? names : [])))
}

const isLoop = (name: string | undefined, next: Graph): boolean =>
  name !== undefined && (next.get(name)?.includes(name) ?? false)

/** What a name reaches that was not seen before, itself included, each after what it reaches. */
function walk(start: string, next: Graph, seen: Set<string>): string[] {
  const finished: string[] = []
  const open: { readonly name: string; readonly rest: string[] }[] = []
  const enter = (name: string): void => {
    const names = next.get(name)
    if (!names || seen.has(name)) return
    seen.add(name)
    open.push({ name, rest: [...names] })
  }
  enter(start)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const name = top.rest.pop()
    if (name !== undefined) enter(name)
    else finished.push(open.pop()?.name ?? '')
  }
  return finished
}
