import type { Edit } from './sides.ts'

/** Edits of two sides that agree, and what differs then. */
export interface Case {
  /** What is tried. */
  readonly what: string
  readonly edits: readonly Edit[]
  /** Every difference, as `rule place | place beside it`. */
  readonly expect: readonly string[]
}

/** Incidents, terms and types. */
export const catalogCases: readonly Case[] = [
  {
    what: 'an incident that we lack',
    edits: [{ file: 'content/incidents/mirror-swap.md' }],
    expect: ['drift/incident-missing upstream/catalog/index.md:16:1 | content/incidents/mirror-swap.md']
  },
  {
    what: 'an incident that upstream removed',
    edits: [
      { file: 'upstream/catalog/2016/Mirror_Swap.md' },
      {
        file: 'upstream/catalog/index.md',
        from:
          '| [Mirror swap](2016/Mirror_Swap.md) | 2016 | Source Code, Trust and Signing | ' +
          '[1](https://example.org/swap_(mirror)) |\n'
      }
    ],
    expect: ['drift/incident-dropped content/incidents/mirror-swap.md:9:26 | upstream/catalog/index.md:1:1']
  },
  {
    what: 'an incident whose file upstream moved',
    edits: [{ file: 'content/incidents/mirror-swap.md', from: '2016/Mirror_Swap.md', to: '2015/Mirror_Swap.md' }],
    expect: ['drift/incident-differs content/incidents/mirror-swap.md:9:26 | upstream/catalog/index.md:16:1']
  },
  {
    what: 'an incident of another year and title, that the index lists',
    edits: [
      {
        file: 'content/incidents/left-pad.md',
        from: 'title: The left-pad removal\nyear: 2016',
        to: 'title: The end of left-pad\nyear: 2015\nindexed: false'
      }
    ],
    expect: [
      'drift/incident-differs content/incidents/left-pad.md:2:8 | upstream/catalog/index.md:15:1',
      'drift/incident-differs content/incidents/left-pad.md:3:7 | upstream/catalog/index.md:15:1',
      'drift/incident-differs content/incidents/left-pad.md:4:10 | upstream/catalog/index.md:15:1'
    ]
  },
  {
    what: 'other types in the index, and an identifier in the file',
    edits: [
      { file: 'upstream/catalog/index.md', from: '| Negligence<br>', to: '| Source Code<br>' },
      { file: 'upstream/catalog/2016/left-pad.md', from: 'CVE-2016-10001', to: 'CVE-2016-10002' }
    ],
    expect: [
      'drift/incident-differs content/incidents/left-pad.md:5:8 | upstream/catalog/index.md:15:58',
      'drift/incident-differs content/incidents/left-pad.md:7:3 | upstream/catalog/2016/left-pad.md:5:73'
    ]
  },
  {
    what: 'a reference that we lack',
    edits: [
      { file: 'content/incidents/left-pad.md', from: '  - { url: "https://example.org/c_(d)", kind: article }\n' }
    ],
    expect: ['drift/link-missing upstream/catalog/2016/left-pad.md:23:3 | content/incidents/left-pad.md:10:3']
  },
  {
    what: 'a reference that upstream removed',
    edits: [{ file: 'upstream/catalog/index.md', from: ' and [3](https://example.org/b#later)' }],
    expect: ['drift/link-dropped content/incidents/left-pad.md:12:12 | upstream/catalog/2016/left-pad.md:1:1']
  },
  {
    what: 'a reference that another source carries',
    edits: [
      { file: 'upstream/catalog/index.md', from: ' and [3](https://example.org/b#later)' },
      {
        file: 'content/incidents/left-pad.md',
        from: 'sources:\n',
        to: 'sources:\n  - { id: page, supports: [references] }\n'
      }
    ],
    expect: []
  },
  {
    what: 'a reference that leads elsewhere upstream',
    edits: [
      { file: 'upstream/catalog/2016/left-pad.md', from: 'https://example.org/c_(d)', to: 'https://example.org/c' }
    ],
    expect: ['drift/link-differs content/incidents/left-pad.md:13:12 | upstream/catalog/2016/left-pad.md:23:3']
  },
  {
    what: 'a term that we lack',
    edits: [{ file: 'content/lexicon/attack-tree.md' }],
    expect: ['drift/term-missing upstream/lexicon.md:10:1 | content/lexicon/attack-tree.md']
  },
  {
    what: 'a term under another name, thus under another anchor',
    edits: [{ file: 'upstream/lexicon.md', from: '### Attack Tree', to: '### Tree of Attacks' }],
    expect: [
      'drift/term-dropped content/lexicon/attack-tree.md:9:28 | upstream/lexicon.md:1:1',
      'drift/term-missing upstream/lexicon.md:10:1 | content/lexicon/tree-of-attacks.md'
    ]
  },
  {
    what: 'a term with another name, category and related term',
    edits: [
      {
        file: 'content/lexicon/attack-tree.md',
        from: 'Attack tree\ncategory: concepts\nrelated: [static-analysis-sast]',
        to: 'Tree\ncategory: tooling\nrelated: []'
      }
    ],
    expect: [
      'drift/term-differs content/lexicon/attack-tree.md:2:7 | upstream/lexicon.md:10:1',
      'drift/term-differs content/lexicon/attack-tree.md:3:11 | upstream/lexicon.md:10:1',
      'drift/term-differs content/lexicon/attack-tree.md:4:10 | upstream/lexicon.md:15:13'
    ]
  },
  {
    what: 'a type that we lack, which the index uses too',
    edits: [{ file: 'content/compromise-types/dev-tooling.md' }],
    expect: [
      'drift/type-missing upstream/catalog/compromise-definitions.md:11:1 | content/compromise-types/dev-tooling.md'
    ]
  },
  {
    what: 'a type that the index uses without a definition',
    edits: [{ file: 'upstream/catalog/index.md', from: '| Negligence<br>', to: '| Fake toolchain<br>Negligence<br>' }],
    expect: [
      'drift/incident-differs content/incidents/left-pad.md:5:8 | upstream/catalog/index.md:15:58',
      'drift/type-missing upstream/catalog/index.md:15:58 | content/compromise-types/fake-toolchain.md'
    ]
  },
  {
    what: 'a definition that upstream removed',
    edits: [
      { file: 'upstream/catalog/compromise-definitions.md', from: '## Trust and Signing\n\nA key was stolen.\n' }
    ],
    expect: [
      'drift/type-dropped content/compromise-types/trust-and-signing.md:6:32 | ' +
        'upstream/catalog/compromise-definitions.md:1:1'
    ]
  },
  {
    what: 'a type without a definition that no row uses any more',
    edits: [
      {
        file: 'content/compromise-types/source-code.md',
        from: 'title: Source Code\nkind: type\ndefined: true',
        to: 'title: Sorcery\nkind: type\ndefined: false'
      },
      {
        file: 'content/compromise-types/source-code.md',
        from: 'id: definitions, anchor: source-code',
        to: 'id: catalog, path: index.md'
      },
      { file: 'upstream/catalog/index.md', from: '| Source Code, Trust', to: '| Trust' },
      {
        file: 'upstream/catalog/compromise-definitions.md',
        from: '## Source Code\n\nThe repository was tampered with.\n'
      }
    ],
    expect: [
      'drift/incident-differs content/incidents/mirror-swap.md:5:8 | upstream/catalog/index.md:16:47',
      'drift/type-dropped content/compromise-types/source-code.md:2:8 | upstream/catalog/index.md:1:1'
    ]
  },
  {
    what: 'a type that became a technique, and one that was not defined before',
    edits: [
      { file: 'upstream/catalog/compromise-definitions.md', from: '## Negligence', to: '## Technique: Negligence' },
      {
        file: 'content/compromise-types/negligence.md',
        from: 'anchor: negligence',
        to: 'anchor: technique-negligence'
      },
      { file: 'content/compromise-types/source-code.md', from: 'defined: true', to: 'defined: false' }
    ],
    expect: [
      'drift/type-differs content/compromise-types/negligence.md:3:7 | upstream/catalog/compromise-definitions.md:22:1',
      'drift/type-differs content/compromise-types/source-code.md:4:10 | ' +
        'upstream/catalog/compromise-definitions.md:26:1'
    ]
  },
  {
    what: 'a catalog without its index, which says nothing of rows',
    edits: [{ file: 'upstream/catalog/index.md' }],
    expect: []
  }
]
