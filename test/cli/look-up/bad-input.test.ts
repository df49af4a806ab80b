import { expect, test } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'

test.each([
  ['list incidets', 'Unknown collection `incidets`; did you mean `incidents`, `'],
  [
    'list solarwinds',
    'Unknown collection `solarwinds`. The nearest are `claims`, `sources` and `meetings`. ' +
      '`tag-security search solarwinds` finds `incidents/solarwinds`'
  ],
  ['list constructor', 'Unknown collection `constructor`. The nearest are `'],
  ['list', 'missing required argument `collection`. See `tag-security list --help`.'],
  [
    'list incidents xz',
    'too many arguments for `list`. Expected 1 argument but got 2. See `tag-security list --help`.'
  ],
  [
    'list roles --fields id,titel',
    'Unknown field `titel`; did you mean `title`? Fields: id, title, aliases, responsibilities, election, sources.'
  ],
  ['list roles --fields id,', '`--fields id,` has an empty value; give it a value or leave it out.'],
  [
    'list incidents --fields identifiers.idd',
    'Unknown field `identifiers.idd`; did you mean `identifiers.id`? Fields: identifiers.id, identifiers.relation.'
  ],
  ['list incidents --fields year.x', 'Unknown field `year.x`: `year` has no parts.'],
  ['list incidents --fields identifers.id', 'Unknown field `identifers`; did you mean `identifiers`, `'],
  ['list incidents --sort disclosd', 'Unknown field `disclosd`; did you mean `disclosed`, `'],
  ['list roles --sort ,', '`--sort ,` has an empty value; give it a value or leave it out.'],
  ['list leads --rol chair', 'unknown option `--rol`; did you mean `--role`? See `tag-security list --help`.'],
  [
    'list leads --role chiar',
    'Unknown role `chiar`; did you mean `chair`? Roles: chair, tech-lead, toc-liaison, subproject-lead.'
  ],
  ['list leads --at 2025-02-30', '`2025-02-30` is not a date; use a year, month or day, or `today`: --at 2024-03-28.'],
  [
    'list leads --rel notes',
    '`leads` has no filter `--rel`, which is for meetings; did you mean `--role`? Filters: --role, --at.'
  ],
  ['list mission --text x', '`--text` filters lists, and there is only one mission; leave the flag out.'],
  [
    'list incidents --type malicious-maintaner',
    'Unknown type `malicious-maintaner`; did you mean `malicious-maintainer`? Types: attack-chaining, '
  ],
  [
    'list incidents --kind atack',
    'Unknown kind `atack`; did you mean `attack`? Kinds: attack, vulnerability, exposure, unclassified.'
  ],
  ['list incidents --ecosystem pypy', 'Unknown ecosystem `pypy`; did you mean `pypi`, `npm` or `pear`?'],
  [
    'list incidents --ecosystem npm,solarwinds',
    'Unknown ecosystem `solarwinds`. The nearest are `golang`, `linux` and `windows`. ' +
      '`tag-security search solarwinds` finds `incidents/solarwinds`'
  ],
  ['list incidents --type a,,b', '`--type a,,b` has an empty value; give it a value or leave it out.'],
  ['list incidents --reference github', '`github` is not a host; write it like `github.com`.'],
  ['list incidents --year 18', '`18` is not a year; use four digits: --year 2018, or --since and --until for a span.'],
  ['list incidents --text a --text b', '`--text` is given twice, as `a` and `b`; use one.'],
  ['list incidents --count --limit 3', '`--count` gives the number of all records that match; leave `--limit` out.'],
  ['list incidents --count --sort id', '`--count` gives the number of all records that match; leave `--sort` out.'],
  ['list incidents --meta', '`--meta` is for JSON; add --format json or leave it out.'],
  [
    'list incidents --package event-stream',
    '`event-stream` is not a package URL; write it like `pkg:npm/event-stream`.'
  ],
  ['list incidents --since 18', '`18` is not a date; use a year, month or day, or `today`: --since 2024-03-28.'],
  [
    'list incidents --since 2020 --until 2018',
    'The span from 2020 to 2018 ends before it starts; did you mean from 2018 to 2020?'
  ],
  ['list compromise-types --defined yes', '`yes` is neither `true` nor `false`.'],
  ['list claims --verdict curent', 'Unknown verdict `curent`; did you mean `current`? Verdicts: current, '],
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
  ['get xz HSM --fields yeer', 'Unknown field `yeer`; did you mean `year`, `'],
  ['get mission --fields year', 'Unknown field `year`. Fields: id, summary, '],
  ['get incident xz --fields yeer', 'Unknown field `yeer`; did you mean `year`, `'],
  ['search', 'missing required argument `words`. See `tag-security search --help`.'],
  ['search xz --collection incidnts', 'Unknown collection `incidnts`; did you mean `incidents`, `'],
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

test.each(['--type', '--text', '--since', '--fields'])('an empty %s is refused', async (flag) => {
  expect(await tagSecurity(folderWith(), ['list', 'incidents', flag, ' '])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: \`${flag}\` is empty; give it a value or leave it out.\n`
  })
})
