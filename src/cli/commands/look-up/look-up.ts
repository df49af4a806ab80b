// The commands that look something up share most of what they need, so they are one bundle.
export { get } from './get.ts'
export { list } from './list.ts'
export { search } from './search.ts'
export { stats } from './stats.ts'
