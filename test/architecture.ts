import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { layers } from './layers.ts'
import { owners, readsOwnData } from './owners.ts'

/** A source file by its path from the repository's root. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** An import in a file: a path from the root for our own files, a package's name otherwise. */
interface Import {
  readonly target: string
  readonly typeOnly: boolean
  /** The names that it imports; undefined for the whole module. */
  readonly names?: readonly string[] | undefined
}

/** The layer of a file: the longest name in the table that its path starts with, or else its folder. */
function layerOf(path: string): string {
  const parts = path
    .replace(/^src\//, '')
    .replace(/\.tsx?$/, '')
    .split('/')
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return names.find((name) => Object.hasOwn(layers, name)) ?? parts[0] ?? ''
}

function importsOf({ path, text }: SourceFile): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const found: Import[] = []
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, names?: readonly string[]): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return
    const name = specifier.text
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : packageName(name)
    found.push({ target, typeOnly, names })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false, namesOf(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The names that an import takes from a module; undefined where it takes the module itself. */
function namesOf(clause: ts.ImportClause | undefined): readonly string[] | undefined {
  const bindings = clause?.namedBindings
  if (!bindings || clause.name || !ts.isNamedImports(bindings)) return undefined
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
}

const packageName = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')

/** Everything that breaks the rules: forbidden imports, cycles, unknown layers, files and lines that are too long. */
export function violations(files: readonly SourceFile[]): string[] {
  const source = files.filter(({ path }) => path.startsWith('src/'))
  return [
    ...files.filter(isOurs).flatMap(tooLong),
    ...source.flatMap(forbiddenImports),
    ...source.flatMap(owned),
    ...cycles(source)
  ]
}

const isOurs = ({ path }: SourceFile): boolean => !path.startsWith('src/generated/')

function tooLong({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split(/\r?\n/)
  const long = lines.flatMap((line, index) =>
    line.length > 120 ? [`${path}:${index + 1} has more than 120 characters`] : []
  )
  return lines.length > 200 ? [`${path} has more than 200 lines`, ...long] : long
}

function forbiddenImports(file: SourceFile): string[] {
  const from = layerOf(file.path)
  const allowed = layers[from]
  if (!allowed) return [`${file.path} is in no known layer`]
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    if (!target.startsWith('src/')) {
      const permitted =
        allowed.packages?.some((name) => name === '*' || name === target || target.startsWith(`${name}/`)) ?? false
      return permitted ? [] : [`${file.path} imports the package ${target}`]
    }
    const to = layerOf(target)
    const permitted = to === from || allowed.layers?.includes(to) || (typeOnly && allowed.types?.includes(to))
    return permitted ? [] : [`${file.path} imports ${target}`]
  })
}

/** Imports of what only another file may use. */
function owned(file: SourceFile): string[] {
  if (readsOwnData.includes(file.path)) return []
  return importsOf(file).flatMap(({ target, typeOnly, names }) =>
    owners.flatMap(({ module, names: taken = /^/, owner }) => {
      const isSame =
        [module, module.replace('node:', '')].includes(target) && !typeOnly && !owner.split(', ').includes(file.path)
      const wrong = names ? names.filter((name) => taken.test(name)) : ['all']
      return isSame ? wrong.map((name) => `${file.path} imports ${name} of ${module}, which is for ${owner}`) : []
    })
  )
}

function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file).map(({ target }) => target)]))
  const reaches = (from: string, goal: string): boolean => {
    const seen = new Set<string>()
    const waiting = [...(graph.get(from) ?? [])]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (one === goal) return true
      if (!seen.has(one)) waiting.push(...(graph.get(one) ?? []))
      seen.add(one)
    }
    return false
  }
  return files.filter(({ path }) => reaches(path, path)).map(({ path }) => `${path} imports itself in a circle`)
}

/** Every TypeScript file below some folders of the repository. */
export function readSource(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/node_modules|\.docusaurus/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  )
}

/** The repository's root. */
export const root = join(dirname(new URL(import.meta.url).pathname), '..')
