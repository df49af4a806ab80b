import { foundOf, UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { isObject, readJson } from './json.ts'
import { nameAndRest, npmItem } from './npm-package.ts'

/** Reads a `bun.lock`; a `bun.lockb`, which is binary, is refused. */
export function readBun(text: string): Found {
  if (isBinary(text)) {
    const command = 'bun install --save-text-lockfile --frozen-lockfile --lockfile-only'
    throw new UnreadableFile(`It is a binary lock file of Bun: write a \`bun.lock\` with \`${command}\`.`)
  }
  const { data, offsetOf } = readJson(text, true)
  const { lockfileVersion, packages } = data
  if (isObject(packages)) return foundOf(Object.entries(packages).map(packageOf), offsetOf)
  if (packages === undefined && typeof lockfileVersion === 'number') return foundOf([])
  throw new UnreadableFile('It is not a lock file of Bun: expected `packages`, an object.')
}

/** Whether a text is a `bun.lockb`, as far as it can be read as text. */
export const isBinary = (text: string): boolean => text.startsWith('#!/usr/bin/env bun')

/** A package by the first item of its list, such as `foo@1.0.0`, which has the real name of an alias. */
function packageOf([key, entry]: [string, unknown]): Component | LeftOut {
  const path = ['packages', key]
  const id: unknown = Array.isArray(entry) ? entry[0] : undefined
  if (typeof id !== 'string') return { path, name: key, reason: 'unreadable' }
  const { name, rest } = nameAndRest(id)
  return /^[^:/]*$/.test(rest) ? npmItem({ path, name, version: rest }) : npmItem({ path, name, from: rest })
}
