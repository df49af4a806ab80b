import { expect, test } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'

const collections =
  'tag, mission, scope, channels, meetings, roles, leads, initiatives, deliverables, contributions, procedures, resources, lexicon, compromise-types, incidents, pages, claims and sources'

test.each([
  ['list incidets', `\`incidets\` is no collection; did you mean \`incidents\`? The collections are ${collections}.`],
  ['list constructor', `\`constructor\` is no collection. The collections are ${collections}.`],
  ['list', 'missing required argument `collection`. See `tag-security list --help`.'],
  [
    'list incidents xz',
    'too many arguments for `list`. Expected 1 argument but got 2. See `tag-security list --help`.'
  ],
  [
    'list roles --fields id,titel',
    '`titel` is no field here; did you mean `title`? The fields are id, title, aliases, responsibilities, election and sources.'
  ],
  [
    'list roles --fields id,',
    '`` is no field here. The fields are id, title, aliases, responsibilities, election and sources.'
  ],
  [
    'list leads --rol chair',
    'unknown option `--rol`; did you mean `--rel` or `--role`? See `tag-security list --help`.'
  ],
  ['list leads --role chiar', '`chiar` is no role; the nearest is `chair`.'],
  ['list leads --at 2025-02-30', '`2025-02-30` is no date; write it like `2025-09-01`.'],
  [
    'list leads --rel notes',
    '`--rel` is no filter of `leads`; did you mean `--role`? Its filters are --role and --at.'
  ],
  ['list mission --text x', '`--text` is a filter of lists, and there is one mission; leave the flag out.'],
  [
    'list incidents --type malicious-maintaner',
    '`malicious-maintaner` is no type; the nearest is `malicious-maintainer`.'
  ],
  ['list incidents --kind atack', '`atack` is no kind; the nearest is `attack`.'],
  ['list incidents --ecosystem pypy', '`pypy` is no ecosystem; the nearest is `pypi`.'],
  ['list incidents --package event-stream', '`event-stream` is no package URL; write it like `pkg:npm/event-stream`.'],
  ['list incidents --since 18', '`18` is no year; write four digits: --since 2018.'],
  [
    'list incidents --since 2020 --until 2018',
    '`--since 2020` is after `--until 2018`; give the earlier year first: --since 2018 --until 2020.'
  ],
  ['list incidents --kind attack --kind exposure', '`--kind` is given twice, as `attack` and as `exposure`; give one.'],
  [
    'list compromise-types --defined yes',
    '`yes` is neither true nor false. Write `--defined true` or `--defined false`.'
  ],
  ['list claims --verdict curent', '`curent` is no verdict; the nearest is `current`.'],
  ['list incidents --limit -1', '`-1` is no number of records; give 0 or more: --limit 10.'],
  ['list incidents --limit many', '`many` is no number of records; give 0 or more: --limit 10.'],
  [
    'list incidents --format ccsv',
    '`ccsv` is no format; did you mean `csv`? The formats are table, json, ndjson, csv and yaml.'
  ],
  [
    'list incidents --fromat csv',
    'unknown option `--fromat`; did you mean `--format`? See `tag-security list --help`.'
  ],
  ['get incident solarwind', 'There is no incident `solarwind`; did you mean `solarwinds`?'],
  [
    'get incident nothing-like-it',
    'There is no incident `nothing-like-it`; `tag-security list incidents` has the ids.'
  ],
  ['get term SASTT', 'There is no term `SASTT`; did you mean `SAST`?'],
  ['get incident', 'Say which incident: `tag-security get incident <id>`; `tag-security list incidents` has the ids.'],
  ['get mission other', 'There is no mission `other`.'],
  ['get incidnet xz', '`incidnet` is no collection; did you mean `incident`?'],
  ['get incident xz --fields yeer', '`yeer` is no field here; did you mean `year`?'],
  ['search', 'missing required argument `words`. See `tag-security search --help`.'],
  ['search xz --collection incidnts', '`incidnts` is no collection; did you mean `incidents`?'],
  [
    'search xz --collection sources',
    '`sources` cannot be searched; list it with a filter: `tag-security list sources --help`.'
  ],
  ['search xz --limit 1.5', '`1.5` is no number of records; give 0 or more: --limit 10.'],
  [
    'search xz --fields titel',
    '`titel` is no field here; did you mean `title`? The fields are collection, id, title, score and snippet.'
  ],
  ['stats --format tabel', '`tabel` is no format; did you mean `table`?'],
  [
    'stats incidents',
    'too many arguments for `stats`. Expected 0 arguments but got 1. See `tag-security stats --help`.'
  ]
])('`%s` says what is wrong in one line', async (line, message) => {
  const { code, out, error } = await tagSecurity(folderWith(), line.split(' '))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(`tag-security: ${message}`)
  expect(error.match(/\n/g)).toHaveLength(1)
})
