import pico from 'picocolors'
import { visible, widthOf } from './cells.ts'
import type { Terminal } from './terminal.ts'
import { padded } from './format-value.ts'

/** A bar of a chart. */
export interface Bar {
  /** Its label. */
  readonly key: string | number
  /** Its length. */
  readonly count: number
}

/** The longest bar, in columns. */
const longest = 40

/** A bar chart, a line for each bar, within the terminal. */
export function chartOf(bars: readonly Bar[], { width, color }: Pick<Terminal, 'width' | 'color'>): string[] {
  const colors = pico.createColors(color)
  const names = bars.map(({ key }) => visible(String(key)))
  const nameWidth = Math.max(0, ...names.map(widthOf))
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const room = Math.max(1, Math.min(longest, width - nameWidth - String(most).length - 3))
  return bars.map(({ count }, index) => {
    const length = count === 0 ? 0 : Math.max(1, Math.round((count / most) * room))
    const bar = length > 0 ? `${colors.cyan('█'.repeat(length))} ` : ''
    return `${padded(names[index] ?? '', nameWidth)}  ${bar}${count}`
  })
}
