/** What a site's configuration says in words, its files, and the folder of content that Hugo takes from them. */
export const configurations: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['no word of content', { 'hugo.toml': '' }, 'content'],
  ['a folder for all languages', { 'config.yaml': 'ContentDir: docs/content\n' }, 'docs/content'],
  [
    "the default language's folder",
    { 'hugo.toml': '[languages.en]\ncontentDir = "content/en/"\n[languages.fr]\ncontentDir = "content/fr"\n' },
    'content/en'
  ],
  [
    'another default language',
    {
      'hugo.json':
        '{"defaultContentLanguage":"fr","contentDir":"x",' +
        '"languages":{"en":{"contentDir":"content/en"},"fr":{"contentDir":"./content/fr"}}}'
    },
    'content/fr'
  ],
  [
    'a folder of configuration',
    {
      'config/_default/hugo.toml': 'title = "x"\n',
      'config/_default/languages.yml': 'en:\n  contentdir: content/en\n'
    },
    'content/en'
  ],
  [
    'a folder of configuration beside a file',
    {
      'hugo.toml': 'contentDir = "root"\n[languages.EN]\nweight = 1\n',
      'config/_default/languages.toml': '[en]\ncontentDir = "content/en"\n'
    },
    'content/en'
  ],
  [
    'a folder of configuration that says otherwise',
    {
      'hugo.yaml': 'contentDir: root\n',
      'config/_default/config.toml': 'contentDir = "old"\n',
      'config/_default/hugo.toml': 'contentDir = "text"\n'
    },
    'text'
  ],
  [
    'languages in both',
    {
      'hugo.toml': '[languages.en]\ncontentDir = "english"\n',
      'config/_default/hugo.toml': 'contentDir = "all"\n[languages.en]\nlanguageName = "English"\n'
    },
    'english'
  ],
  [
    'mounts in a file of their own',
    {
      'config.toml': 'contentDir = "root"\n',
      'config/_default/module.json': '{"mounts":[{"source":"text","target":"content"}]}'
    },
    'text'
  ],
  [
    'mounts',
    {
      'hugo.yaml':
        'module:\n  mounts:\n    - { source: assets, target: assets }\n    - { source: text, target: content }\n'
    },
    'text'
  ]
]
