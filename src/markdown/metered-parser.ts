import type { Nodes, Root } from 'mdast'
import type { Data, Plugin } from 'unified'
import { BeyondLimit, type Budget } from './budget.ts'
import { deepest } from './text.ts'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Entry = NonNullable<NonNullable<Extension['document']>[number]>
type Construct = Entry extends infer Each ? (Each extends readonly (infer One)[] ? One : Each) : never
type Context = ThisParameterType<Construct['tokenize']>
type Effects = Parameters<Construct['tokenize']>[0]
type Resolver = NonNullable<Construct['resolve']>
type Events = Parameters<Resolver>[0]
type Constructs = Context['parser']['constructs']

/** Units for what the parser does, in proportion to the time that it takes. One is a look at a token parsed before. */
const units = { token: 100, character: 4, construct: 4 }

/**
 * A plugin that keeps the Markdown parser within a budget. It counts the constructs tried, the characters taken, the
 * tokens made, and where the parser looks back at tokens made before, each of them again.
 */
export const meteredParser: Plugin<[Budget], Root> = function (budget) {
  const data = this.data()
  let lastLine = 0
  // The parser's own constructs are only known to those that it runs: this one is tried at the beginning of each line.
  const lineStart: Construct = {
    partial: true,
    tokenize(_effects, _ok, nok) {
      const { parser, now, events } = this
      const { line } = now()
      if (lastLine === 0) replaceConstructs(parser.constructs, meterOf(budget))
      // A line that may end the containers around it moves the tokens of the whole document.
      if (line > lastLine && parser.lazy[line - 1] === true) budget.spend(events.length, now)
      lastLine = line
      return nok
    }
  }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { null: lineStart } }]
  data.fromMarkdownExtensions = [{ transforms: [refuseDeepTrees] }, ...(data.fromMarkdownExtensions ?? [])]
}

/** Whatever walks through a tree calls itself for each level, and would run out of stack. */
function refuseDeepTrees(tree: Root): undefined {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > 2 * deepest && first) {
      const { line, column } = first.position?.start ?? { line: 1, column: 1 }
      throw new BeyondLimit({ rule: 'file/depth', place: { line, column }, message: 'Nesting too deep.' })
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}

type Metered = (construct: Construct) => Construct

function replaceConstructs(constructs: Constructs, metered: Metered): void {
  for (const content of ['document', 'contentInitial', 'flowInitial', 'flow', 'string', 'text'] as const) {
    const record = constructs[content]
    for (const [code, entry] of Object.entries(record))
      record[code] = Array.isArray(entry) ? entry.map(metered) : entry && metered(entry)
  }
  const { insideSpan } = constructs
  insideSpan.null = insideSpan.null?.map((one) => metered(one as Construct))
}

/** Makes constructs count; one that is given twice gives one, as the parser tells them apart. */
function meterOf(budget: Budget): Metered {
  const counted = new WeakSet<Effects>()
  const constructs = new Map<Construct, Construct>()
  const resolvers = new Map<Resolver, Resolver>()

  const countTokens = (context: Context, effects: Effects): void => {
    if (counted.has(effects)) return
    counted.add(effects)
    const { consume, enter } = effects
    effects.consume = (code) => {
      budget.spend(units.character, context.now)
      consume(code)
    }
    effects.enter = (type, fields) => {
      budget.spend(units.token, context.now)
      return enter(type, fields)
    }
  }
  const resolver = (resolve: Resolver): Resolver => {
    const known = resolvers.get(resolve)
    if (known) return known
    const own: Resolver = (events, context) => {
      budget.spend(events.length + searchesIn(events), context.now)
      return resolve(events, context)
    }
    resolvers.set(resolve, own)
    return own
  }
  const metered: Metered = (construct) => {
    const known = constructs.get(construct)
    if (known) return known
    const { tokenize, continuation, resolve, resolveTo, resolveAll } = construct
    const own: Construct = {
      ...construct,
      tokenize(effects, ok, nok) {
        budget.spend(units.construct + lookBack(this, construct), this.now)
        countTokens(this, effects)
        return tokenize.call(this, effects, ok, nok)
      },
      ...(continuation && { continuation: metered(continuation) }),
      ...(resolve && { resolve: resolver(resolve) }),
      ...(resolveTo && { resolveTo: resolver(resolveTo) }),
      ...(resolveAll && { resolveAll: resolver(resolveAll) })
    }
    constructs.set(construct, own)
    return own
  }
  return metered
}

/** What a construct goes through: the label so far and where it began, and all definitions. */
function lookBack({ events, parser, now }: Context, { name = '' }: Construct): number {
  const { gfmFootnotes = [] } = parser as { readonly gfmFootnotes?: readonly string[] }
  if (name === 'gfmFootnoteCall') return gfmFootnotes.length
  if (name !== 'labelEnd' && name !== 'gfmPotentialFootnoteCall') return 0
  const { offset } = now()
  const label = offset - (events[0]?.[1].start.offset ?? offset)
  return events.length + Math.ceil(label / 16) + parser.defined.length + gfmFootnotes.length
}

/** Each end of emphasis is compared with all tokens before it. */
function searchesIn(events: Events): number {
  let sum = 0
  events.forEach(([kind, { _close: closes }], index) => {
    if (kind === 'enter' && closes) sum += index
  })
  return sum
}
