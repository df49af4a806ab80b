import type { Case } from './catalog-cases.ts'

/** Leads, channels, links of pages, and sources. */
export const organisationCases: readonly Case[] = [
  {
    what: 'a person whom we lack, in two documents',
    edits: [{ file: 'content/leads/cy-example.md' }],
    expect: ['drift/lead-missing upstream/toc/tags.yaml:27:11 | content/leads/cy-example.md']
  },
  {
    what: 'a term of office that we lack',
    edits: [
      {
        file: 'upstream/toc/tags.yaml',
        from: '    meetings:\n',
        to:
          '      tech_leads:\n        - github: ada-example\n          name: Ada Example\n          term:\n' +
          '            start: "2026-07-01"\n            end: "2028-06-30"\n    meetings:\n'
      }
    ],
    expect: ['drift/lead-missing upstream/toc/tags.yaml:20:11 | content/leads/ada-example.md:5:3']
  },
  {
    what: 'a term of office with another end',
    edits: [
      { file: 'upstream/toc/tags.yaml', from: '2027-06-30', to: '2027-09-30' },
      { file: 'upstream/toc/README.md', from: '2027-06-30', to: '2027-09-30' }
    ],
    expect: ['drift/lead-differs content/leads/ada-example.md:5:5 | upstream/toc/tags.yaml:11:11']
  },
  {
    what: 'a person with another name, handle and organization',
    edits: [
      { file: 'upstream/toc/tags.yaml', from: 'Ada Example', to: 'Ada Sample' },
      { file: 'upstream/toc/README.md', from: 'Ada Example', to: 'Ada Sample' },
      { file: 'content/leads/ada-example.md', from: 'github: ada-example', to: 'aliases: [ada-example]\ngithub: ada' },
      { file: 'content/leads/ada-example.md', from: 'Example Inc', to: 'Other Inc' }
    ],
    expect: [
      'drift/lead-differs content/leads/ada-example.md:2:7 | upstream/toc/tags.yaml:11:11',
      'drift/lead-differs content/leads/ada-example.md:4:9 | upstream/toc/tags.yaml:11:11',
      'drift/lead-differs content/leads/ada-example.md:9:19 | upstream/toc/tags.yaml:11:11'
    ]
  },
  {
    what: 'a person in office whom one of two documents does not list',
    edits: [
      {
        file: 'upstream/toc/README.md',
        from: '- TOC Liaison: Cy Example (**[@cy-example](https://github.com/cy-example)**)'
      }
    ],
    expect: ['drift/lead-dropped content/leads/cy-example.md:5:5 | upstream/toc/README.md:1:1']
  },
  {
    what: 'a former leader who is gone from the table',
    edits: [
      {
        file: 'upstream/emeritus.md',
        from: 'Eva Example | Example Inc | June, 2019 - September, 2020 | @eve-example',
        to: 'Fay Example | Example Inc | June, 2019 - June, 2020 | @fay-example'
      }
    ],
    expect: [
      'drift/lead-dropped content/leads/eve-example.md:6:5 | upstream/emeritus.md:5:1',
      'drift/lead-missing upstream/emeritus.md:5:1 | content/leads/fay-example.md'
    ]
  },
  {
    what: 'a person who is still listed after the end of the term',
    edits: ['upstream/toc/tags.yaml', 'upstream/toc/README.md', 'content/leads/ada-example.md'].map((file) => ({
      file,
      from: '2027-06-30',
      to: '2026-11-20'
    })),
    expect: ['drift/lead-ended upstream/toc/tags.yaml:11:11 | content/leads/ada-example.md:5:5']
  },
  {
    what: 'a channel that we lack',
    edits: [{ file: 'content/channels/mailing-list-cncf-tag-security-and-compliance.md' }],
    expect: [
      'drift/channel-missing upstream/toc/tags.yaml:25:21 | ' +
        'content/channels/mailing-list-cncf-tag-security-and-compliance.md'
    ]
  },
  {
    what: 'a channel that one of two documents dropped',
    edits: [
      {
        file: 'upstream/toc/README.md',
        from: '- [Mailing List](https://lists.cncf.io/g/cncf-tag-security-and-compliance)\n'
      }
    ],
    expect: [
      'drift/channel-dropped content/channels/mailing-list-cncf-tag-security-and-compliance.md:4:6 | ' +
        'upstream/toc/README.md:1:1'
    ]
  },
  {
    what: 'a channel with another name, known by its id',
    edits: [{ file: 'upstream/toc/README.md', from: '[TAG Slack]', to: '[#tag-hygiene]' }],
    expect: [
      'drift/channel-differs content/channels/slack-tag-security-and-compliance.md:2:7 | upstream/toc/README.md:11:10'
    ]
  },
  {
    what: 'a channel that we call former, on the word of others',
    edits: [
      {
        file: 'content/channels/slack-tag-security-and-compliance.md',
        from: 'status: current\nsources:\n  - { id: tags }\n  - { id: page }',
        to: 'status: former\nsources:\n  - { id: elsewhere }'
      }
    ],
    expect: [
      'drift/channel-differs content/channels/slack-tag-security-and-compliance.md:6:9 | upstream/toc/tags.yaml:24:14'
    ]
  },
  {
    what: 'a link of a meeting that leads elsewhere in both documents',
    edits: [
      { file: 'upstream/toc/tags.yaml', from: 'https://example.org/notes', to: 'https://example.org/minutes' },
      { file: 'upstream/toc/README.md', from: 'https://example.org/notes', to: 'https://example.org/minutes' }
    ],
    expect: ['drift/link-differs content/meetings/tag-meetings.md:6:24 | upstream/toc/tags.yaml:22:28']
  },
  {
    what: 'a link of a meeting that we lack',
    edits: [
      {
        file: 'content/meetings/tag-meetings.md',
        from: '  - { rel: notes, url: "https://example.org/notes", status: current }\n'
      }
    ],
    expect: ['drift/link-missing upstream/toc/tags.yaml:22:28 | content/tag/tag.md:7:3']
  },
  {
    what: 'a document that is gone, so that nothing is said of what it held',
    edits: [{ file: 'upstream/lexicon.md' }],
    expect: ['drift/source-dropped content/sources/lexicon.md:3:6 | upstream/lexicon.md:1:1']
  },
  {
    what: 'a deciding source that is older than a year',
    edits: [{ file: 'content/sources/lexicon.md', from: '2026-06-30', to: '2025-11-20' }],
    expect: ['drift/source-old content/sources/lexicon.md:5:7 | content/lexicon/attack-tree.md:9:5']
  },
  {
    what: 'a person with two offices whom we lack',
    edits: [
      { file: 'content/leads/ada-example.md' },
      {
        file: 'upstream/toc/tags.yaml',
        from: '    meetings:\n',
        to: '      tech_leads:\n        - github: ada-example\n          name: Ada Example\n    meetings:\n'
      }
    ],
    expect: [
      'drift/lead-missing upstream/toc/tags.yaml:11:11 | content/leads/ada-example.md',
      'drift/lead-missing upstream/toc/tags.yaml:20:11 | content/leads/ada-example.md'
    ]
  },
  {
    what: 'a channel that we call former, though its own document lists it as before',
    edits: [
      { file: 'content/channels/slack-tag-security-and-compliance.md', from: 'status: current', to: 'status: former' }
    ],
    expect: []
  },
  {
    what: 'a source of the month a year ago, whose last day may count',
    edits: [{ file: 'content/sources/lexicon.md', from: '2026-06-30', to: '2025-11' }],
    expect: []
  },
  {
    what: 'a page under a former name of the TAG, with links and channels of then',
    edits: [
      { file: 'upstream/toc/README.md', from: '# TAG Security and Compliance', to: '# TAG Security' },
      {
        file: 'upstream/toc/README.md',
        from: '- Slack:',
        to: '- [Old list](https://lists.cncf.io/g/old), [old notes](https://example.com/old)\n- Slack:'
      }
    ],
    expect: []
  },
  {
    what: 'a former leader whom we lack, without dates: nothing could be written down',
    edits: [
      { file: 'content/leads/eve-example.md' },
      { file: 'upstream/emeritus.md', from: 'June, 2019 - September, 2020', to: '' }
    ],
    expect: []
  }
]
