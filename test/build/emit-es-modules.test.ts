import { expect, test } from 'vitest'
import { typeOf } from '../../src/build/emit-es-modules.ts'

test.each([
  [{ type: 'string' }, 'string'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'boolean' }, 'boolean'],
  [{}, 'unknown'],
  [{ const: 'tag', type: 'string' }, '"tag"'],
  [{ enum: ['a', 'b'], type: 'string' }, '"a" | "b"'],
  [{ type: 'array' }, 'readonly unknown[]'],
  [{ type: 'array', items: { type: 'string' } }, 'readonly string[]'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, 'readonly ("a" | "b")[]'],
  [{ type: 'array', items: { type: 'array', items: { type: 'number' } } }, 'readonly (readonly number[])[]'],
  [
    {
      type: 'object',
      properties: {
        a: { type: 'string' },
        b: { type: 'object', properties: { c: { type: 'number' } }, required: ['c'] }
      },
      required: ['a']
    },
    '{\n  readonly a: string\n  readonly b?: {\n    readonly c: number\n  }\n}'
  ]
])('the schema %j is the type %s', (schema, type) => {
  expect(typeOf(schema)).toBe(type)
})
