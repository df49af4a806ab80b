/** The first note in a text that something is still to be written. */
export const placeholderIn = (text: string): RegExpExecArray | null => /\b(?:TODO|FIXME|TBD|TBA)\b/.exec(text)

/** The whole text, where it says only that there is nothing to say yet. */
export function wholePlaceholder(text: string): RegExpExecArray | null {
  const said = text.replace(/^\W+/, '').replace(/(?<!\W)\W+$/, '')
  const isNothing =
    said === '' ? text.includes('?') : /^(?:n\/?a|none|null|unknown|tb[ad]|todo|fixme|xxx+|lorem ipsum.*)$/i.test(said)
  return isNothing ? /^.*/s.exec(text) : null
}
