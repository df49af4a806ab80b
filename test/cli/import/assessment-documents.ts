import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tagSecurity } from '../command-line.ts'

/** A self-assessment of Ada. */
export const selfAssessment = `# Ada security self-assessment

December 2023

Authors: Ada Example, Bo Example (@bo-example)

## Metadata

| | |
| -- | -- |
| Assessment Stage | Incomplete |
| Software | https://GitHub.com/example/ada |
| Security Provider | No |
| Languages | Go, Shell |
| SBOM | [Ours](https://example.org/ada/sbom) |

### Security links

| Doc | url |
| -- | -- |
| Security file | https://github.com/example/ada/blob/main/SECURITY.md |
| Threat model | https://example.org/ada/threats |
| Default and optional configs | https://example.org/ada/configs |
| Hand book | https://example.org/ada/book |

## Overview

Ada counts, as [the others](../../bo/README.md) do.

More words of theirs.

## Security functions and features

None.
`

/** A joint assessment of Ada. */
export const joint = `# Ada Joint Security Assessment

Completed: April 28, 2020

Security reviewers: Cy Example, Dé Example

Project security lead: Ada Example

Source code: https://github.com/example/ada

## Background

Ada counts.

## Recommendations

### Recommendations for the project team

- Count less.
- Count slower.
`

/** A self-assessment of a part of Kite. */
export const tail =
  '# Kite Tail Self-assessment\n\n## Metadata\n\n| | |\n| -- | -- |\n| Software | https://github.com/example/tail |\n' +
  '| Languages | Rust |\n\n### Security links\n\n## Overview\n\n## Security functions and features\n\nNone.\n'

/** The folder of Ada's assessments. */
export const ada = 'toc/projects/ada/security-assessment'
/** Runs `import` of a checkout, dated. */
export const importFrom = (folder: string, checkout: string, ...more: string[]): ReturnType<typeof tagSecurity> =>
  tagSecurity(folder, ['import', checkout, '--out', 'out', '--date', '2026-08-21', ...more])
/** The text of a file. */
export const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
