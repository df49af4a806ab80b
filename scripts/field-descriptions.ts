// What the docstrings in src/records/ say of each field: the one place where fields are described.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

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
const textOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const membersOf = (members: ts.NodeArray<ts.TypeElement>): Field[] =>
  members.flatMap((member) =>
    ts.isPropertySignature(member) && ts.isIdentifier(member.name)
      ? [{ name: member.name.text, text: textOf(member), type: member.type }]
      : []
  )

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
        found.set(statement.name.text, { text: textOf(statement), bases, fields: membersOf(statement.members) })
      } else if (ts.isTypeAliasDeclaration(statement))
        found.set(statement.name.text, { text: textOf(statement), bases: [], fields: [] })
    }
  }
  return found
}

const declarations = readDeclarations()

/** The type of one item where a type is a list. */
function itemOf(type: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (type && ts.isTypeOperatorNode(type)) return itemOf(type.type)
  return type && ts.isArrayTypeNode(type) ? itemOf(type.elementType) : type
}

function fieldsIn(name: string): readonly Field[] {
  const { bases = [], fields = [] } = declarations.get(name) ?? {}
  return [...bases.flatMap(fieldsIn), ...fields]
}

/** What a field means: its own words, those of its type, and what the parts of an object are. */
function describe({ text, type }: Field): string {
  const item = itemOf(type)
  const named = item && ts.isTypeReferenceNode(item) ? item.typeName.getText() : undefined
  const parts =
    item && ts.isTypeLiteralNode(item) ? membersOf(item.members) : named === undefined ? [] : fieldsIn(named)
  const typeText = named === undefined ? '' : (declarations.get(named)?.text ?? '')
  // An interface says what one item is, which the field's own words do already.
  const words = [text, text !== '' && parts.length > 0 ? '' : typeText].filter((one) => one !== '')
  const each = parts.map((part) => {
    const meaning = describe(part).replace(/\.$/, '')
    return meaning === '' ? `\`${part.name}\`` : `\`${part.name}\` (${meaning})`
  })
  return [...words, ...(each.length > 0 ? [`Parts: ${each.join(', ')}.`] : [])].join(' ')
}

/** What the fields of a record mean, in words, by name; one that nobody has described is absent. */
export const descriptionsOf = (record: string): ReadonlyMap<string, string> =>
  new Map(
    fieldsIn(record).flatMap((field): [string, string][] => {
      const text = describe(field)
      return text === '' ? [] : [[field.name, text]]
    })
  )
