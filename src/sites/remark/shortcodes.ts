/** The name of a record in one of Hugo's shortcodes. */
export interface ShortcodeName {
  /** The component that shows the same, and its attribute, such as `Incident id`. */
  readonly of: string
  /** The name, without quotes. */
  readonly text: string
  /** Where it starts in the text. */
  readonly start: number
  /** Where the shortcode starts. */
  readonly opening: number
}

const shortcode =
  /\{\{[<%]\s*tag-(incident-table|incident|term)(?![\w-])((?:"(?:\\[^\n]|[^"\\\n])*"|`[^`]*`|[^"`<>{}%])*?)\/?[%>]\}\}/g
const parameter = /(?:(?<![\w-])([\w-]+)\s*=\s*)?(?:"((?:\\[^\n]|[^"\\\n])*)"|`([^`]*)`|([^\s"`=]+))/g
const componentOf: Readonly<Record<string, string>> = {
  incident: 'Incident id',
  'incident-table': 'IncidentTable type',
  term: 'Term id'
}

/** The names of records in the shortcodes of a text: the parameter that names one, else the first without a name. */
export function shortcodeNames(source: string): ShortcodeName[] {
  return [...source.matchAll(shortcode)].flatMap(({ 0: whole, 1: kind = '', 2: inner = '', index }) => {
    const before = index + whole.indexOf(kind) + kind.length
    const parameters = [...inner.matchAll(parameter)].map(
      ({ 0: { length }, 1: name, 2: quoted, 3: raw, 4: bare, index: at }) => ({
        name,
        text: quoted ?? raw ?? bare ?? '',
        end: before + at + length - (bare === undefined ? 1 : 0)
      })
    )
    const of = componentOf[kind] ?? ''
    const given =
      parameters.find(({ name }) => of.endsWith(` ${name}`)) ?? parameters.find(({ name }) => name === undefined)
    if (!given) return []
    const text = given.text.trim()
    return [{ of, text, start: given.end - given.text.trimStart().length, opening: index }]
  })
}
