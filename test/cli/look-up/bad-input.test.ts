import { expect, test } from 'vitest'
import { collectionFacts } from '../../../src/generated/collections.ts'

import { folderWith, tagSecurity } from '../command-line.ts'

const collections = [...Object.keys(collectionFacts).slice(0, -1), 'claims', 'sources'].join(', ')

test.each([
  ['list incidets', `Unknown collection \`incidets\`; did you mean \`incidents\`? Collections: ${collections}.`],
  ['list constructor', `Unknown collection \`constructor\`. Collections: ${collections}.`],
  ['list', 'missing required argument `collection`. See `tag-security list --help`.'],
  [
    'list incidents xz',
    'too many arguments for `list`. Expected 1 argument but got 2. See `tag-security list --help`.'
  ],
  [
    'list roles --fields id,titel',
    'Unknown field `titel`; did you mean `title`? Fields: id, title, aliases, responsibilities, election, sources.'
  ],
  ['list roles --fields id,', 'Unknown field ``. Fields: id, title, aliases, responsibilities, election, sources.'],
  [
    'list leads --rol chair',
    'unknown option `--rol`; did you mean `--rel` or `--role`? See `tag-security list --help`.'
  ],
  ['list leads --role chiar', 'Unknown role `chiar`; did you mean `chair`?'],
  ['list leads --at 2025-02-30', '`2025-02-30` is not a date; write it like `2025-09-01`.'],
  ['list leads --rel notes', '`leads` has no filter `--rel`; did you mean `--role`? Filters: --role, --at.'],
  ['list mission --text x', '`--text` filters lists, and there is only one mission; leave the flag out.'],
  [
    'list incidents --type malicious-maintaner',
    'Unknown type `malicious-maintaner`; did you mean `malicious-maintainer`?'
  ],
  ['list incidents --kind atack', 'Unknown kind `atack`; did you mean `attack`?'],
  ['list incidents --ecosystem pypy', 'Unknown ecosystem `pypy`; did you mean `pypi`?'],
  [
    'list incidents --package event-stream',
    '`event-stream` is not a package URL; write it like `pkg:npm/event-stream`.'
  ],
  ['list incidents --since 18', '`18` is not a year; use four digits: --since 2018.'],
  [
    'list incidents --since 2020 --until 2018',
    '`--since 2020` is after `--until 2018`; put the earlier year first: --since 2018 --until 2020.'
  ],
  ['list incidents --kind attack --kind exposure', '`--kind` is given twice, as `attack` and `exposure`; use one.'],
  ['list compromise-types --defined yes', '`yes` is neither `true` nor `false`.'],
  ['list claims --verdict curent', 'Unknown verdict `curent`; did you mean `current`?'],
  ['list incidents --limit -1', 'Invalid number of records `-1`; use 0 or more: --limit 10.'],
  ['list incidents --limit many', 'Invalid number of records `many`; use 0 or more: --limit 10.'],
  [
    'list incidents --format ccsv',
    'Unknown format `ccsv`; did you mean `csv`? Formats: table, json, ndjson, csv, yaml.'
  ],
  [
    'list incidents --fromat csv',
    'unknown option `--fromat`; did you mean `--format`? See `tag-security list --help`.'
  ],
  ['get incident solarwind', 'Unknown incident `solarwind`; did you mean `solarwinds`?'],
  ['get incident nothing-like-it', 'Unknown incident `nothing-like-it`. `tag-security list incidents` shows the ids.'],
  ['get term SASTT', 'Unknown term `SASTT`; did you mean `SAST`?'],
  [
    'get incident',
    'Say which incident: `tag-security get incident <id>`. `tag-security list incidents` shows the ids.'
  ],
  ['get mission other', 'Unknown mission `other`.'],
  ['get incidnet xz', 'Unknown collection `incidnet`; did you mean `incident`?'],
  ['get', 'missing required argument `name`. See `tag-security get --help`.'],
  [
    'get incidnet xzz',
    'Unknown collection `incidnet`; did you mean `incident`? Unknown name `xzz`; did you mean `xz`?'
  ],
  ['get  ', 'Say what to get: `tag-security get <name>`.'],
  ['get xzz', 'Unknown name `xzz`; did you mean `xz`?'],
  [
    'get event-strem',
    'Unknown name `event-strem`; did you mean `event-stream`? `tag-security search event-strem` finds'
  ],
  ['get HSMM xz TPMM', 'Unknown name `HSMM`; did you mean `HSM`? Unknown name `TPMM`; did you mean `TPM`?'],
  ['get attack surfase', 'Unknown name `attack surfase`; did you mean `Attack surface`?'],
  ['get phishing-by-mail', 'Unknown name `phishing-by-mail`. `tag-security search phishing-by-mail` finds `'],
  ['get CVE-2014-0107', 'Unknown name `CVE-2014-0107`. `tag-security search CVE-2014-0107` finds `'],
  [
    'get incident S0279',
    'Unknown incident `S0279`. `tag-security list incidents` shows the ids. `tag-security search S0279` finds `'
  ],
  ['get incident HSM', 'Unknown incident `HSM`. It names `lexicon/hardware-security-module`: `tag-security get'],
  [
    'get security assessments',
    '`security assessments` names both `initiatives/security-assessments` and ' +
      '`deliverables/security-assessments`; use `tag-security get initiative security-assessments` or '
  ],
  ['get xz HSM --fields yeer', 'Unknown field `yeer`; did you mean `year`? Fields: collection, id, '],
  ['get mission --fields year', 'Unknown field `year`. Fields: id, summary, '],
  ['get incident xz --fields yeer', 'Unknown field `yeer`; did you mean `year`?'],
  ['search', 'missing required argument `words`. See `tag-security search --help`.'],
  ['search xz --collection incidnts', 'Unknown collection `incidnts`; did you mean `incidents`?'],
  [
    'search xz --collection sources',
    '`sources` cannot be searched; list it with a filter: `tag-security list sources --help`.'
  ],
  ['search xz --limit 1.5', 'Invalid number of records `1.5`; use 0 or more: --limit 10.'],
  [
    'search xz --fields titel',
    'Unknown field `titel`; did you mean `title`? Fields: collection, id, title, score, snippet.'
  ],
  ['list roles --raw', '`--raw` is for CSV; add --format csv or leave it out.'],
  ['stats --raw --format yaml', '`--raw` is for CSV; add --format csv or leave it out.'],
  ['stats --format tabel', 'Unknown format `tabel`; did you mean `table`?'],
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
