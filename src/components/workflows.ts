import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import { UnreadableFile, type Component, type Found, type LeftOut, type LeftOutReason } from './component.ts'
import { dockerPurl } from './docker.ts'
import { encoded, purlOf } from './purl.ts'
import { readYaml } from './yaml.ts'

/** What a workflow names: its package URL, or why it is not compared. */
type Judged = { readonly purl: string } | LeftOutReason

/** A value with the keys and indexes that lead to it. */
interface Placed {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

/**
 * Reads a workflow or an action of GitHub: the actions and reusable workflows that its jobs and steps use, and the
 * images that they run in.
 */
export function readWorkflow(text: string): Found {
  const { root, valueOf } = readYaml(text)
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  // What aliases repeat is in one place only.
  const done = new Set<unknown>()
  const isNew = (one: unknown): boolean => !done.has(one) && done.add(one) !== undefined

  const pairsOf = (value: unknown, key: string): Pair[] =>
    isMap(value) ? value.items.filter((pair) => isScalar(pair.key) && pair.key.value === key) : []
  const within = ({ value, path }: Placed, key: string): Placed[] =>
    pairsOf(value, key).map((pair) => ({ value: valueOf(pair.value), path: [...path, key] }))
  const entriesOf = ({ value, path }: Placed): Placed[] => {
    if (isSeq(value) && isNew(value))
      return value.items.map((item, index) => ({ value: valueOf(item), path: [...path, index] }))
    if (!isMap(value) || !isNew(value)) return []
    return value.items.flatMap(({ key, value }) =>
      isScalar(key) ? [{ value: valueOf(value), path: [...path, String(key.value)] }] : []
    )
  }
  // A key that is there twice counts at both places: which one is run depends on who reads it.
  const add = (parent: Placed, key: string, judge: (name: string) => Judged): void => {
    for (const pair of pairsOf(parent.value, key)) if (isNew(pair)) addPair(parent, key, pair, judge)
  }
  const addPair = (parent: Placed, key: string, pair: Pair, judge: (name: string) => Judged): void => {
    const value = valueOf(pair.value)
    const name = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : undefined
    const judged = name === undefined ? 'unreadable' : judge(name)
    const place = { path: [...parent.path, key], offset: (isScalar(pair.key) && pair.key.range?.[0]) || 0 }
    if (typeof judged === 'object') components.push({ ...place, purl: judged.purl })
    else leftOut.push({ ...place, name: name ?? key, reason: judged })
  }
  const addSteps = (parent: Placed): void => {
    for (const step of within(parent, 'steps').flatMap(entriesOf)) add(step, 'uses', usedBy)
  }

  const all: Placed = { value: root, path: [] }
  const [jobs, runs] = [within(all, 'jobs'), within(all, 'runs')]
  if (![...jobs, ...runs].some(({ value }) => isMap(value)))
    throw new UnreadableFile('It is no workflow and no action: it has neither `jobs` nor `runs`.')
  for (const job of jobs.flatMap(entriesOf)) {
    add(job, 'uses', usedBy)
    const containers = within(job, 'container').filter(({ value }) => isMap(value))
    for (const container of containers) add(container, 'image', imageOf)
    if (containers.length === 0) add(job, 'container', imageOf)
    for (const service of within(job, 'services').flatMap(entriesOf)) add(service, 'image', imageOf)
    addSteps(job)
  }
  for (const run of runs) {
    add(run, 'image', (name) => (name.startsWith('docker://') ? imageOf(name) : 'workspace'))
    addSteps(run)
  }
  return { components, leftOut }
}

/** What `uses` names. */
function usedBy(name: string): Judged {
  if (name.startsWith('docker://')) return imageOf(name)
  if (/^\.\.?(?:\/|$)/.test(name)) return 'workspace'
  if (/^https?:\/\//i.test(name)) return 'url'
  const [, namespace, repository = '', path = '', version] =
    /^([\w.-]+)\/([\w.-]+)(?:\/([^@\s]*))?(?:@([^\s{}]+))?$/.exec(name) ?? []
  if (namespace === undefined) return 'unreadable'
  const subpath = path.split('/').filter(Boolean).map(encoded).join('/')
  const purl = purlOf({
    type: 'github',
    namespace,
    name: repository,
    version: version?.replace(/^refs\/(?:tags|heads)\//, '')
  })
  return { purl: subpath === '' ? purl : `${purl}#${subpath}` }
}

/** An image, without its tag where that is an expression. */
function imageOf(name: string): Judged {
  const purl = dockerPurl(name.replace(/^docker:\/\//, '').replace(/:[^:/@]*\$\{\{.*$/s, ''))
  return purl === undefined ? 'unreadable' : { purl }
}
