// What the docstrings in src/records/ say about each record and field: the one place where fields are described.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Descriptions } from '../src/build/describe.ts'

interface Field {
  readonly name: string
  readonly text: string
  readonly type: ts.TypeNode | undefined
}

interface Declared {
  readonly text: string
  /** Interfaces that it extends. */
  readonly bases: readonly string[]
  readonly fields: readonly Field[]
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/records')

/** The text of a docstring, on one line. */
const docstringOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const membersOf = (members: ts.NodeArray<ts.TypeElement>): Field[] =>
  members.flatMap((member) =>
    ts.isPropertySignature(member) && ts.isIdentifier(member.name)
      ? [{ name: member.name.text, text: docstringOf(member), type: member.type }]
      : []
  )

/** The interface that an alias stands for, or each type of a union that a condition makes. */
function basesOf(type: ts.TypeNode): string[] {
  if (ts.isConditionalTypeNode(type)) return basesOf(type.trueType)
  return ts.isTypeReferenceNode(type) ? [type.typeName.getText()] : []
}

/** Every interface and type alias of the records, by name. */
function readDeclarations(): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>()
  for (const file of readdirSync(folder)) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true)
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        const bases = (statement.heritageClauses ?? []).flatMap(({ types }) =>
          types.map(({ expression }) => expression.getText())
        )
        found.set(statement.name.text, { text: docstringOf(statement), bases, fields: membersOf(statement.members) })
      } else if (ts.isTypeAliasDeclaration(statement))
        found.set(statement.name.text, { text: docstringOf(statement), bases: basesOf(statement.type), fields: [] })
    }
  }
  return found
}

const declarations = readDeclarations()

function fieldsIn(name: string): readonly Field[] {
  const { bases = [], fields = [] } = declarations.get(name) ?? {}
  return [...bases.flatMap(fieldsIn), ...fields]
}

/**
 * A field and its parts. A type's docstring says what one item is, which the words of a field with parts do already.
 */
function describe({ text, type }: Field, path: string): [string, string][] {
  if (type && ts.isTypeOperatorNode(type)) return describe({ name: path, text, type: type.type }, path)
  const isList = type !== undefined && ts.isArrayTypeNode(type)
  const item = isList ? type.elementType : type
  const named = item && ts.isTypeReferenceNode(item) ? item.typeName.getText() : ''
  const parts = item && ts.isTypeLiteralNode(item) ? membersOf(item.members) : fieldsIn(named)
  const ofType = text !== '' && parts.length > 0 ? '' : (declarations.get(named)?.text ?? '')
  const below = parts.flatMap((part) => describe(part, `${path}${isList ? '.*' : ''}.${part.name}`))
  return [[path, [text, ofType].filter(Boolean).join(' ')], ...below]
}

/** What some records and their fields mean. A field that nobody has described has an empty text. */
export const readDescriptions = (records: readonly string[]): Descriptions =>
  Object.fromEntries(
    records.map((record) => [
      record,
      {
        '': declarations.get(record)?.text ?? '',
        ...Object.fromEntries(fieldsIn(record).flatMap((field) => describe(field, field.name)))
      }
    ])
  )
