/** What one file of `src` alone (or some, with commas) may import from Node, to read files or run programs. */
export const owners: readonly { readonly module: string; readonly names?: RegExp; readonly owner: string }[] = [
  { module: 'node:child_process', owner: 'src/cli/files/git.ts, src/cli/files/npm.ts' },
  { module: 'node:fs', names: /^(read(v|File)?|open|cp|copyFile)(Sync)?$/, owner: 'src/build/plain-file.ts' },
  { module: 'node:fs', names: /^(createRead|openAs)|^promises$/, owner: 'src/build/plain-file.ts' },
  { module: 'node:fs/promises', owner: 'src/build/plain-file.ts' }
]

/** Files that read what the package itself brings while it is built. */
export const readsOwnData = ['src/sites/hugo/templates.ts']
