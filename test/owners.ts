/** What only one file of `src` may import from Node: it reads files, or runs programs, as carefully as all must. */
export const owners: readonly { readonly module: string; readonly names?: RegExp; readonly owner: string }[] = [
  { module: 'node:child_process', owner: 'src/cli/files/git.ts' },
  { module: 'node:fs', names: /^(read(v|File)?|open|cp|copyFile)(Sync)?$/, owner: 'src/build/plain-file.ts' },
  { module: 'node:fs', names: /^(createRead|openAs)|^promises$/, owner: 'src/build/plain-file.ts' },
  { module: 'node:fs/promises', owner: 'src/build/plain-file.ts' }
]

/** Files that read what the package itself brings while it is built. */
export const readsOwnData = ['src/sites/hugo/templates.ts']
