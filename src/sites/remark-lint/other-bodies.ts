import { channels } from '../../query/channels.ts'
import { tag } from '../../query/tag.ts'
import { formerNamesOfTheTag } from '../former-names.ts'
import type { Document, Words } from './document.ts'

/** Where a name is in words. */
type Test = (words: Words, start: number, end: number) => boolean

/** Kubernetes has a SIG Security too, which the TAG's charter names. */
const kubernetes = /\b(?:kubernetes|k8s)\b/i

/** Words before a name that say nothing of whose it is, or that it is the TAG's. */
const noOwner = new Set(
  (
    'a an and at by for from in of on or our the this to with your about ask contact join meet today current old ' +
    'cloud native cncf foundation linux toc'
  ).split(' ')
)

/** The repositories that had another name, by that name without the owner. */
const oldRepositories = new Set(
  channels.flatMap(({ kind, aliases }) => (kind === 'repository' ? aliases.map((alias) => alias.toLowerCase()) : []))
)

/** Tells of a name in a document whether it is that of another body, named with it or as a subject of the page. */
export function otherBodies(document: Document): Test {
  const mentions = document.words.flatMap((words) =>
    [...words.text.matchAll(formerNamesOfTheTag)].map((match) => ({ words, start: match.index, name: match[0] }))
  )
  if (mentions.length === 0) return () => false
  const claimed = new Set([
    ...mentions.flatMap(({ words, start, name }) => (hasOwner(words, start, start + name.length) ? spelled(name) : [])),
    ...document.links.flatMap(({ text }) => namesakeOf(text) ?? [])
  ])
  return (words, start, end) => {
    const name = words.text.slice(start, end)
    if (/\bCNCF(?:['’]s)?\s+$/.test(textBefore(words, start))) return false
    const isOfKubernetes =
      /^SIG\b/.test(name) && [words.block.text, ...words.headings].some((text) => kubernetes.test(text))
    return isOfKubernetes || claimed.has(spelled(name)) || hasOwner(words, start, end)
  }
}

const spelled = (name: string): string => name.replace(/[\s\u2010\u2011-]+/g, ' ')

const textBefore = ({ block, start }: Words, from: number): string =>
  block.text.slice(Math.max(0, start + from - 200), start + from)

/** Whether the word before a name says that another body has it, or its expansion does. */
function hasOwner(words: Words, start: number, end: number): boolean {
  const before = textBefore(words, start)
  const after = words.block.text.slice(words.start + end, words.start + end + 1)
  if (before.endsWith('(') && after === ')') return !before.slice(0, -1).trimEnd().endsWith(tag.name)
  if (!/\s$/.test(before)) return false
  const [earlier = '', last = ''] = ['', ...before.trimEnd().split(/\s+/)].slice(-2)
  const word = last.replace(/['’]s?$/, '')
  if (noOwner.has(word.toLowerCase()) || !/^\p{Lu}[\p{L}\p{N}.-]*$/u.test(word)) return kubernetes.test(word)
  const isAcronym = /[\p{Lu}\p{N}]/u.test(word.slice(1))
  const beginsSentence = earlier === '' || /[.!?:;|“‘>*\uFFFC–—-]$/.test(earlier)
  return word !== last || isAcronym || kubernetes.test(word) || !(beginsSentence || words.inHeading)
}

/** The name of a body whose repository is called as the TAG's once was: `kubernetes/sig-security`. */
function namesakeOf(url: string): string | undefined {
  const [, owner = '', repository = ''] = /^https?:\/\/(?:www\.)?github\.com\/([^/]+)\/([\w.-]+)/i.exec(url) ?? []
  const isNamesake = [...oldRepositories].some(
    (old) => old.endsWith(`/${repository.toLowerCase()}`) && old !== `${owner}/${repository}`.toLowerCase()
  )
  if (!isNamesake) return undefined
  return tag.formerNames.find(({ name }) => name.toLowerCase().replaceAll(' ', '-') === repository.toLowerCase())?.name
}
