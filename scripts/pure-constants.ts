import { readFileSync } from 'node:fs'
import type { Options } from 'tsup'

/**
 * Lets a bundler of a site leave out what the libraries for versions compute when they are loaded, patterns made of
 * strings, where nothing compares versions: their constants are declared to have no effect.
 */
export const pureConstants: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'pure constants',
  setup: (build) => {
    build.onLoad({ filter: /node_modules[\\/](?:verkit|@renovatebot[\\/]pep440)[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^const (\w+) = ([\s\S]+?);$/gm,
        (_, name: string, value: string) => `const ${name} = /* @__PURE__ */ (() => (${value}))();`
      )
    }))
  }
}
