import { affects, getIncident } from '../../src/index.ts'
import type { CallTry } from './calls.ts'

type Answer = 'affected' | 'not-listed' | 'unknown'

/** Which incident, which package at which version, and the answer. */
const table: readonly (readonly [incident: string, purl: string, answer: Answer])[] = [
  // Versions that are listed.
  ['axios', 'pkg:npm/axios@1.14.1', 'affected'],
  ['axios', 'pkg:npm/axios@0.1.0', 'not-listed'],
  ['event-stream', 'pkg:npm/event-stream@3.3.6', 'affected'],
  ['event-stream', 'pkg:npm/event-stream@3.3.5', 'not-listed'],
  ['solana-web3js', 'pkg:npm/@solana/web3.js@1.95.6', 'affected'],
  ['solana-web3js', 'pkg:npm/%40solana/web3.js@1.95.8', 'not-listed'],
  ['js-faker-colors', 'pkg:npm/colors@1.4.0', 'not-listed'],
  ['ultralytics', 'pkg:pypi/Ultralytics@8.3.42', 'affected'],
  ['ctx-and-phpass', 'pkg:pypi/ctx@0.2.0', 'affected'],
  // Every version: `vers:npm/*`.
  ['electron-native-notify', 'pkg:npm/electron-native-notify@1.1.6', 'affected'],
  ['hacktask', 'pkg:npm/d3.js@99.0.0', 'affected'],
  ['event-stream', 'pkg:npm/flatmap-stream@9.9.9', 'affected'],
  // Ranges, in the order of the ecosystem.
  ['hacktask', 'pkg:npm/mariadb@1.0.2', 'affected'],
  ['hacktask', 'pkg:npm/mariadb@2.0.0', 'not-listed'],
  ['log4j', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1', 'affected'],
  ['log4j', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.0-beta9', 'affected'],
  ['log4j', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.12.2', 'not-listed'],
  ['log4j', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1', 'not-listed'],
  ['xz', 'pkg:deb/debian/xz-utils@5.6.1-1', 'affected'],
  ['xz', 'pkg:deb/debian/xz-utils@5.4.1-0.2', 'not-listed'],
  ['xz', 'pkg:deb/debian/xz-utils@5.6.1+really5.4.5-1', 'not-listed'],
  ['tj-actions', 'pkg:github/tj-actions/changed-files@v45.0.7', 'affected'],
  ['tj-actions', 'pkg:github/tj-actions/changed-files@46.0.1', 'not-listed'],
  // Neither versions nor a range are known.
  ['mathjs-min', 'pkg:npm/mathjs-min@11.7.0', 'unknown'],
  ['klow-klown-okhsa', 'pkg:npm/okhsa@1.0.0', 'unknown'],
  ['ctx-and-phpass', 'pkg:composer/hautelook/phpass@1.0.0', 'unknown'],
  // Another package.
  ['xz', 'pkg:npm/axios@1.14.1', 'not-listed'],
  ['axios', 'pkg:pypi/axios@1.14.1', 'not-listed']
]

const answers = table.map(([incident, purl, gives]): CallTry => ({
  call: `affects(getIncident('${incident}'), '${purl}')`,
  run: () => affects(getIncident(incident) as never, purl),
  gives
}))

/** Whether a version of a package is part of an incident. */
export const versions: readonly CallTry[] = [
  ...answers,
  {
    call: `affects('axios', 'pkg:npm/axios@1.14.1')`,
    run: () => affects('axios' as never, 'pkg:npm/axios@1.14.1'),
    throws: /^TypeError.*affects.*incident/s
  },
  {
    call: `affects(getIncident('axios'), undefined)`,
    run: () => affects(getIncident('axios'), undefined as never),
    throws: /^TypeError.*affects.*purl/s
  },
  {
    call: `affects(getIncident('axios'), 'axios@1.14.1')`,
    run: () => affects(getIncident('axios'), 'axios@1.14.1'),
    throws: /^RangeError.*axios@1\.14\.1/s
  }
]
