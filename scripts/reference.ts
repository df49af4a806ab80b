// docs/reference/: what every entry point exports, from its docstrings.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  Application,
  ArrayType,
  Comment,
  DeclarationReflection,
  ReferenceType,
  ReflectionKind,
  UnknownType,
  type SomeType
} from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { adapterEntryPoints, entryPoints, nodeEntryPoints } from './exports.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Every entry point with its source file. The main one is the last: the others describe what it exports of theirs. */
const files: Readonly<Record<string, string>> = {
  ...entryPoints,
  ...adapterEntryPoints,
  ...nodeEntryPoints,
  index: 'src/index.ts'
}

const markdown: Partial<PluginOptions> = {
  hideBreadcrumbs: true,
  hidePageHeader: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  useCodeBlocks: true,
  pageTitleTemplates: {
    module: ({ name }) => (name === 'index' ? '@cncf/tag-security' : `@cncf/tag-security/${name}`)
  }
}

/** The type that a list, or a value that may be missing, is made of. */
function innermost(type: SomeType | undefined): SomeType | undefined {
  if (type instanceof ArrayType) return innermost(type.elementType)
  if (type?.type === 'typeOperator') return innermost(type.target)
  if (type?.type === 'union') return innermost(type.types.find((one) => one instanceof ReferenceType))
  return type
}

/** The texts that a type is made of, such as those of a vocabulary, as one text. */
function textsOf(type: SomeType | undefined): string {
  const parts = type?.type === 'union' ? type.types : type?.type === 'tuple' ? type.elements : type ? [type] : []
  return parts
    .flatMap((part) => (part.type === 'literal' ? String(part.value) : []))
    .sort()
    .join(' ')
}

/** The docstring of each vocabulary, by its values. */
const vocabulariesOf = (reflections: readonly DeclarationReflection[]): ReadonlyMap<string, Comment> =>
  new Map(
    reflections.flatMap(({ name, kind, type, comment }) =>
      kind === ReflectionKind.Variable && !name.endsWith('Ids') && comment && textsOf(innermost(type))
        ? [[textsOf(innermost(type)), comment]]
        : []
    )
  )

/** Says the same as the JSON Schema does: a field without a docstring is what its type is. */
function describeByType(reflection: DeclarationReflection, vocabularies: ReadonlyMap<string, Comment>): void {
  if (reflection.comment || reflection.kind !== ReflectionKind.Property) return
  const type = innermost(reflection.type)
  const named = type instanceof ReferenceType ? type.reflection?.comment : undefined
  const comment = named ?? vocabularies.get(textsOf(reflection.type))
  if (comment) reflection.comment = comment.clone()
}

/** Names the ids of a collection instead of listing them, so that a new record leaves the reference as it is. */
function abridge(reflection: DeclarationReflection): void {
  const { name, kind } = reflection
  if (kind === ReflectionKind.TypeAlias && /^[A-Z]\w*Id$/.test(name))
    reflection.type = new UnknownType(`(typeof ${name.charAt(0).toLowerCase()}${name.slice(1)}s)[number]`)
  if (kind === ReflectionKind.Variable && /^[a-z]\w*Ids$/.test(name))
    reflection.type = new UnknownType(`readonly ${name.charAt(0).toUpperCase()}${name.slice(1, -1)}[]`)
}

/** Puts the values of a vocabulary in order, which the compiler does not. */
function sortValues(type: SomeType | undefined): void {
  if (type instanceof ArrayType) sortValues(type.elementType)
  if (type?.type === 'typeOperator') sortValues(type.target)
  if (type?.type !== 'union') return
  type.types.forEach(sortValues)
  const byText = new Map(type.types.map((one) => [String(one), one]))
  type.types = [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part)
}

/** Says of a function's further signatures only how they differ. */
function sayOnce({ signatures = [] }: DeclarationReflection): void {
  for (const signature of signatures.slice(1)) delete signature.comment
}

const app = await Application.bootstrapWithPlugins({
  entryPoints: Object.values(files).map((file) => join(root, file)),
  tsconfig: join(root, 'tsconfig.json'),
  plugin: ['typedoc-plugin-markdown'],
  outputs: [{ name: 'markdown', path: process.argv[2] ?? join(root, 'docs/reference') }],
  name: '@cncf/tag-security',
  readme: 'none',
  router: 'module',
  sort: ['source-order'],
  sortEntryPoints: false,
  excludeReferences: true,
  disableSources: true,
  skipErrorChecking: true,
  validation: { notDocumented: true, notExported: false, invalidLink: true },
  logLevel: 'Warn',
  ...markdown
})

const project = await app.convert()
if (!project) process.exit(1)
const entryPointOf = new Map(
  Object.entries(files).map(([name, file]) => [file.replace(/^src\/|(?:\/index)?\.ts$/g, ''), name])
)
for (const module of project.children ?? []) {
  module.name = entryPointOf.get(module.name) ?? module.name
  if (module.name !== 'index') continue
  module.comment = new Comment([{ kind: 'text', text: 'All that the entry points of the collections export, and:' }])
  for (const { children } of project.groups ?? [])
    children.sort((one, other) => (one === module ? -1 : other === module ? 1 : 0))
}
const reflections = Object.values(project.reflections).filter((one) => one instanceof DeclarationReflection)
const vocabularies = vocabulariesOf(reflections)
for (const reflection of reflections) {
  delete reflection.inheritedFrom
  delete reflection.defaultValue
  // What the records of this package extend are the same records with any ids.
  delete reflection.extendedTypes
  delete reflection.typeHierarchy
  describeByType(reflection, vocabularies)
  abridge(reflection)
}
app.validate(project)
for (const reflection of Object.values(project.reflections))
  if ('type' in reflection) sortValues(reflection.type as SomeType)
for (const reflection of reflections) sayOnce(reflection)
await app.generateOutputs(project)
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1
