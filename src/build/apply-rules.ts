import type { Root } from 'mdast'
import { start, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'
import { parseYaml, type FieldPath, type YamlText } from '../markdown/yaml.ts'
import type { Collection } from '../collections/collection.ts'
import type { ContentDocument, Rule } from '../rules/rule.ts'

/** What the rules find in one file. A rule that crashes becomes a finding itself. */
export function applyRules(
  rules: readonly Rule[],
  text: string,
  frontMatter: FrontMatter,
  tree: Root,
  collection: Collection
): Finding[] {
  const findings: Finding[] = []
  const document = documentOf(text, frontMatter, tree, collection)
  for (const { ids, check } of rules) {
    try {
      check(document, (finding) => findings.push(finding))
    } catch (error) {
      findings.push({
        rule: 'rule/crashed',
        place: start,
        message: `The rule \`${ids[0]}\` crashed: ${error instanceof Error ? error.message : String(error)}`
      })
    }
  }
  return findings
}

function documentOf(
  text: string,
  { data, yaml, body, bodyLine }: FrontMatter,
  tree: Root,
  collection: Collection
): ContentDocument {
  let parsed: YamlText | undefined
  const placeOf = (path: FieldPath, part: 'key' | 'value' = 'value'): Place => {
    parsed ??= parseYaml(yaml, 2)
    return parsed.placeOf(path, part)
  }
  const placeInBody = (from: number, to: number): Required<Place> => {
    const begin = lineAndColumn(body, from)
    const end = lineAndColumn(body, to)
    return {
      line: begin.line + bodyLine - 1,
      column: begin.column,
      endLine: end.line + bodyLine - 1,
      endColumn: end.column
    }
  }
  return {
    collection: collection.name,
    fields: collection.fieldsAt([]),
    text,
    yaml,
    data,
    tree,
    body,
    bodyLine,
    placeOf,
    placeInBody
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
