import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of example code and the value that its last line promises. */
export interface Example {
  /** Where it stands. */
  readonly from: string
  readonly code: string
  readonly promised: string
}

/** The examples of a text: an expression, and below it a comment `// => value`. */
export function examplesIn(text: string, from: string): Example[] {
  const found: Example[] = []
  for (const block of text.split('@example').slice(1)) {
    const lines = (block.split('*/')[0] ?? '').split('\n').map((line) => line.replace(/^\s*\*? ?/, ''))
    const code: string[] = []
    for (const line of lines) {
      const promise = /^\/\/ => (.*)$/.exec(line)?.[1]
      if (promise !== undefined) {
        found.push({ from, code: code.join('\n').trim(), promised: promise })
        code.length = 0
      } else if (!line.startsWith('@')) code.push(line)
    }
  }
  return found
}

/** Evaluates an expression with some names in scope. */
export function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  const run = new Function(...Object.keys(scope), `return (${expression}\n)`) as (...values: unknown[]) => unknown
  return run(...Object.values(scope))
}

/** Every exported function of a folder's files whose docstring has no example. */
export function functionsWithoutExample(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/g)]
        .filter(([, docstring]) => !docstring?.includes('@example'))
        .map(([, , functionName]) => `${name}: ${functionName ?? ''}`)
    })
}
