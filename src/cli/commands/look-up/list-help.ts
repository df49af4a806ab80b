import { Help, type Command, type Option } from 'commander'
import { fieldsIn, listCalled, listNames, type ListName } from '../../data/lists.ts'
import { allFlags, flagsOf } from './filter.ts'

/** The collection that a help was asked for: `list leads --help`. */
const listOf = ({ args }: Command): ListName | undefined => listCalled(args.find((arg) => !arg.startsWith('-')) ?? '')

/**
 * Makes the help of `list` that of one collection where one is named: its own filters with their values, and its
 * fields. Otherwise it only names the filters of each.
 */
export function addListHelp(command: Command): void {
  const filters = new Set(allFlags().map(({ flag }) => flag))
  const isFilter = ({ long }: Option): boolean => filters.has(long ?? '')
  const helper = new Help()
  command.configureHelp({
    ...command.configureHelp(),
    visibleOptions: (cmd) => {
      const name = listOf(cmd)
      const own = name ? [...flagsOf(name).values()].map(({ flag }) => flag) : []
      const options = helper.visibleOptions(cmd)
      return [
        ...own.flatMap((flag) => options.find(({ long }) => long === flag) ?? []),
        ...options.filter((option) => !isFilter(option))
      ]
    },
    optionDescription: (option) => {
      const name = listOf(command)
      const { values } = (name && [...flagsOf(name).values()].find(({ flag }) => flag === option.long)) ?? {}
      const description = helper.optionDescription(option)
      return values ? `${description}: ${values.join(', ')}` : description
    }
  })
  command.addHelpText('after', () => {
    const name = listOf(command)
    if (name) return `\nFields:\n${wrapped('', fieldsIn(name).fields.join(', '), command)}`
    const width = Math.max(...listNames.map((one) => one.length)) + 2
    const lines = listNames.map(
      (one) => [one.padEnd(width), [...flagsOf(one).values()].map(({ flag }) => flag)] as const
    )
    return [
      '\nFilters, which `tag-security list <collection> --help` explains:',
      ...lines.filter(([, flags]) => flags.length > 0).map(([one, flags]) => wrapped(one, flags.join(' '), command))
    ].join('\n')
  })
}

/** A text behind a word, wrapped with an indent. */
function wrapped(word: string, text: string, command: Command): string {
  const room = (command.configureOutput().getOutHelpWidth?.() ?? 80) - word.length - 2
  return `  ${word}${new Help().boxWrap(text, room).replaceAll('\n', `\n  ${' '.repeat(word.length)}`)}`
}
