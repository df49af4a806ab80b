const mode = process.env['TEST_MODE']

/**
 * How often something is tried: `all` times in `npm run test:all`, half as often in `npm run test:long`, `few` times in
 * `npm test`.
 */
export const runs = (all: number, few: number): number =>
  mode === 'all' ? all : mode === 'long' ? Math.ceil(all / 2) : few
