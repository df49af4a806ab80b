/** The folder of a path; empty for a file at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The file name of a path without its ending. */
export const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')

/** A relative path read from a folder, or undefined where it leads out of what was read. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** How a file is reached from a folder, as a relative path. */
export function relativePath(folder: string, target: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = target.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** The folders around a path, innermost first, ending with the empty one. */
export function foldersAround(path: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return [...folders, '']
}

/** Whether an address is a path within the repository, perhaps with an anchor. */
export const isLocal = (url: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)

/** A local address in its two parts, decoded. */
export function splitLocal(url: string): { readonly path: string; readonly anchor: string | undefined } {
  const hash = url.indexOf('#')
  const path = (hash < 0 ? url : url.slice(0, hash)).replace(/\?.*/s, '')
  return { path: decoded(path), anchor: hash < 0 ? undefined : decoded(url.slice(hash + 1)) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
