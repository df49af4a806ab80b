/** How often something is tried: `all` times in `npm run test:all`, `few` times in `npm test`. */
export const runs = (all: number, few: number): number => (process.env['TEST_ALL'] === 'true' ? all : few)
