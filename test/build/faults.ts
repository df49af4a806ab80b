/** A file with one fault planted, and what has to be said of it. */
export interface Planted {
  readonly text: string
  readonly rule: string
  readonly line: number
  readonly column: number
}

/** A kind of fault: plants it into a file's text, at a place that `pick` chooses, where the file has such a place. */
export type Fault = (text: string, pick: (count: number) => number) => Planted | undefined

interface Spot {
  readonly index: number
  readonly match: RegExpExecArray
}

const frontMatterEnd = (lines: readonly string[]): number => lines.indexOf('---', 1)

/** The lines of the front matter that a pattern matches. */
function spots(lines: readonly string[], pattern: RegExp): Spot[] {
  const end = frontMatterEnd(lines)
  return lines.flatMap((line, index) => {
    const match = index > 0 && index < end ? pattern.exec(line) : null
    return match ? [{ index, match }] : []
  })
}

/** Replaces the first group of a pattern on one line; the fault is where the group was, or `shift` further. */
const replaceGroup =
  (pattern: RegExp, rule: string, replacement: string | ((old: string, line: string) => string), shift = 0): Fault =>
  (text, pick) => {
    const lines = text.split('\n')
    const found = spots(lines, pattern)
    const spot = found[pick(found.length)]
    if (!spot) return undefined
    const { index, match } = spot
    const old = match[1] ?? ''
    const at = match.index + (old === '' ? match[0].replace(/\]$/, '').length : match[0].lastIndexOf(old))
    const line = lines[index] ?? ''
    const put = typeof replacement === 'string' ? replacement : replacement(old, line)
    lines[index] = line.slice(0, at) + put + line.slice(at + old.length)
    return { text: lines.join('\n'), rule, line: index + 1, column: at + 1 + shift }
  }

/** Adds a line to the front matter, as its first one. */
const addField =
  (field: string, rule: string, column = 1): Fault =>
  (text) => ({ text: text.replace('---\n', `---\n${field}\n`), rule, line: 2, column })

/** Adds a paragraph below the first paragraph of a body that has text; the fault is at an offset of its last line. */
const addProse =
  (prose: string, rule: string, column = 1): Fault =>
  (text) => {
    const lines = text.split('\n')
    const end = frontMatterEnd(lines)
    if (!lines[end + 1]?.trim()) return undefined
    const added = prose.split('\n')
    lines.splice(end + 2, 0, '', ...added)
    return { text: lines.join('\n'), rule, line: end + 4, column }
  }

const name = /^(?:title|name|term): (.+)$/

/** Every kind of fault. A kind that needs a certain field applies to the files that have it. */
export const faults: Readonly<Record<string, Fault>> = {
  'unknown field': addField('colour: red', 'field/unknown'),
  'id in the front matter': addField('id: something', 'field/misplaced'),
  'forbidden key': addField('__proto__: x', 'front-matter/forbidden-key'),
  'broken YAML': addField('broken: @here', 'front-matter/syntax', 9),
  'number as a name': replaceGroup(name, 'field/type', '2024'),
  'list as a name': replaceGroup(name, 'field/type', '[one, two]'),
  'empty text': replaceGroup(name, 'field/empty', '""'),
  'HTML in a field': replaceGroup(name, 'body/html', '"a <br> name"'),
  'placeholder in a field': replaceGroup(name, 'text/placeholder', 'N/A'),
  'value outside a vocabulary': replaceGroup(
    /^ *(?:kind|status|category|format|verdict): ([a-z-]+)$/,
    'field/value',
    (old) => `${old}x`
  ),
  'impossible date': replaceGroup(
    /^ *(?:date|start|end|began|detected|disclosed): (\d{4}-\d\d-\d\d)$/,
    'field/date',
    '2024-02-30'
  ),
  'date in another form': replaceGroup(
    /^ *(?:date|start|end|began|detected|disclosed): (\d{4}-\d\d-\d\d)$/,
    'field/format',
    '12.3.2024'
  ),
  'year without quotes': replaceGroup(
    /^(?:began|ended|detected|disclosed|date): ("?\d{4}[\d-]*"?)$/,
    'field/type',
    '2024'
  ),
  'end before start': replaceGroup(/^ *end: (\d{4}-\d\d-\d\d)$/, 'date/order', '1999-01-01'),
  'disclosed before it began': (text, pick) =>
    /^(?:began|detected):/m.test(text)
      ? replaceGroup(/^disclosed: (\d{4}-\d\d-\d\d)$/, 'date/order', '1970-01-01')(text, pick)
      : undefined,
  'address with another scheme': replaceGroup(/^ *url: (https:\S+)$/, 'field/format', 'javascript:alert(1)'),
  'link with a password': replaceGroup(
    /^ *url: (https:[^\s?#]+)$/,
    'secret/password-link',
    (old) => `${old}?pwd=abc123`
  ),
  // Not below `packages`, whose entries may name the same source: there it is more than one mistake.
  'unknown source': replaceGroup(/\{ id: ([a-z0-9-]+)(?=, (?:path|anchor):)/, 'reference/unknown', 'no-such-source'),
  'unknown compromise type': replaceGroup(/^types: \[([a-z-]+)/, 'reference/unknown', 'sorcery'),
  'another spelling of a type': replaceGroup(
    /^types: \[(publishing-infrastructure)/,
    'reference/unknown',
    'Publishing Infrastructure'
  ),
  'unknown related record': replaceGroup(/^related: \[([a-z0-9-]+)/, 'reference/unknown', 'aaa-nothing'),
  'value twice in a list': replaceGroup(
    /^(?:types|ecosystems|related|covers|mentions): \[(?:.*, )?[\w-]+()\]$/,
    'list/duplicate',
    (_, line) => `, ${/\[(?:.*, )?([\w-]+)\]$/.exec(line)?.[1] ?? ''}`,
    2
  ),
  'identifier in the wrong form': replaceGroup(/\{ id: (CVE-\d+-\d+)/, 'field/format', 'CVE-24-1'),
  'weakness in the wrong form': replaceGroup(/^weaknesses: \[(CWE-\d+)/, 'field/format', 'CWE506'),
  'technique in the wrong form': replaceGroup(/\{ id: (T\d{4}[.\d]*), by/, 'field/format', 'T11'),
  'package URL with a version': replaceGroup(/\{ purl: ("pkg:[^"]+")/, 'field/format', '"pkg:npm/a@1.0.0"'),
  'space at the end of a line': (text, pick) => {
    const lines = text.split('\n')
    const index = pick(lines.length)
    const column = (lines[index]?.length ?? 0) + 1
    lines[index] += '  '
    return { text: lines.join('\n'), rule: 'format/trailing-space', line: index + 1, column }
  },
  'front matter marked as another language': (text) => ({
    text: text.replace('---', '---js'),
    rule: 'front-matter/language',
    line: 1,
    column: 4
  }),
  'no front matter': (text) => ({ text: text.replace('---\n', ''), rule: 'front-matter/missing', line: 1, column: 1 }),
  'nothing but space': () => ({ text: ' \n', rule: 'file/empty', line: 1, column: 1 }),
  'HTML in prose': addProse('Some <br> text.', 'body/html', 6),
  'image in prose': addProse('An ![image](https://example.org/a.png).', 'body/unsupported', 4),
  'link with another scheme': addProse('A [link](javascript:alert) here.', 'link/scheme', 3),
  'code fence that does not end': (text) => {
    const lines = text.trimEnd().split('\n')
    const hasText = Boolean(lines[frontMatterEnd(lines) + 1]?.trim())
    return hasText
      ? {
          text: [...lines, '', '```sh', 'ls'].join('\n'),
          rule: 'body/unclosed-fence',
          line: lines.length + 2,
          column: 1
        }
      : undefined
  },
  'placeholder in prose': addProse('Here is more TODO soon.', 'text/placeholder', 14),
  'address of a person': addProse('Write to jane.doe@example.org.', 'secret/email', 10),
  passcode: addProse('Join with passcode: 12ab34.', 'secret/passcode', 11),
  'address in a code span': addProse('See `https://example.org/a`.', 'reference/code-span', 6),
  'link with swapped brackets': addProse('See (this page)[https://example.org/a].', 'reference/reversed', 5),
  'unknown section': addProse('## Imapct', 'section/unknown'),
  'section without text': (text) => {
    const lines = text.split('\n')
    const at = lines.indexOf('## Impact')
    return at < 0
      ? undefined
      : { text: lines.slice(0, at + 1).join('\n'), rule: 'section/empty', line: at + 1, column: 1 }
  },
  'section twice': (text) => {
    const line = text.split('\n').length
    return text.includes('\n## Impact\n')
      ? { text: `${text}\n## Impact\n\nAgain.\n`, rule: 'section/duplicate', line: line + 1, column: 1 }
      : undefined
  },
  'identifier in the text alone': (text, pick) =>
    text.includes('\n## Impact\n')
      ? addProse('It is also called CVE-1999-99999 there.', 'identifier/not-listed', 19)(text, pick)
      : undefined
}
