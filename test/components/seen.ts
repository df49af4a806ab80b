import { readComponents, UnreadableFile, type Named } from '../../src/components/index.ts'

/** What a reader finds in a text, and where: `pkg:npm/a@1 3:5`, `a: git 3:5`. */
export function seen(file: string, text: string): { kind: string; components: string[]; leftOut: string[] } {
  const { kind, components, leftOut, placeOf } = readComponents(file, text)
  const at = (named: Named): string => Object.values(placeOf(named)).join(':')
  return {
    kind,
    components: components.map((one) => `${one.purl} ${at(one)}`),
    leftOut: leftOut.map((one) => `${one.name}: ${one.reason} ${at(one)}`)
  }
}

/** What is said of a text that cannot be read, and the text where reading failed. */
export function refusal(file: string, text: string): string[] {
  try {
    readComponents(file, text)
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.message, text.slice(error.offset).split('\n', 1)[0] ?? '']
    throw error
  }
  return []
}
