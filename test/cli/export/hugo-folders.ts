/** What a site's configuration says in words, its files, and a file of each kind that the export writes there. */
export const folders: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'folders by their settings',
    {
      'hugo.toml':
        "contentDir = 'our/content'\nlayoutDir = 'our/layouts'\nDataDir = './our/data/'\nassetdir = 'our/assets'\n" +
        "staticDir = 'our/static'\ni18nDir = 'our/i18n'\narchetypeDir = 'our/archetypes'\n"
    },
    [
      'our/content/incidents/xz.md',
      'our/data/tag_security/names.json',
      'our/layouts/shortcodes/tag-term.html',
      'our/assets/tag-security/tag-security.css'
    ]
  ],
  [
    'folders in YAML, and others over them',
    { 'config.yaml': 'dataDir: old\nlayoutDir: our\n', 'config/_default/config.json': '{"dataDir":"our/data"}' },
    ['our/data/tag_security/names.json', 'our/shortcodes/tag-term.html']
  ],
  [
    'folders by environment, all alike',
    {
      'hugo.toml': "dataDir = 'old'\n",
      'config/production/hugo.toml': "dataDir = 'new'\n",
      'config/development/hugo.toml': "dataDir = 'new'\n"
    },
    ['new/tag_security/names.json']
  ],
  [
    "a file of a language's own",
    { 'hugo.toml': '', 'config/_default/hugo.en.toml': "contentDir = 'text/en'\n" },
    ['text/en/incidents/xz.md']
  ],
  [
    'settings in a folder below that of the configuration',
    {
      'hugo.toml': '',
      'config/_default/more/module.toml': "[[mounts]]\nsource = 'd'\ntarget = 'data'\n",
      'd/x.json': '{}'
    },
    ['d/tag_security/names.json']
  ],
  [
    'mounts of everything',
    {
      'hugo.toml': ['content', 'data', 'layouts', 'assets']
        .map((name) => `[[module.mounts]]\nsource = 'our/${name}'\ntarget = '${name}'\n`)
        .join('')
    },
    [
      'our/content/incidents/xz.md',
      'our/data/tag_security/names.json',
      'our/layouts/shortcodes/tag-term.html',
      'our/assets/tag-security/tag-security.css'
    ]
  ],
  [
    'mounts of some folders, where Hugo mounts the others itself',
    {
      'hugo.toml': "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n",
      'content/a.md': '---\ntitle: A\n---\n'
    },
    ['content/incidents/xz.md', 'data/tag_security/names.json', 'layouts/shortcodes/tag-term.html']
  ],
  [
    'a mount over a setting, and one that is a mapping',
    {
      'hugo.toml': "dataDir = 'old'\n[module.mounts]\nsource = 'new'\ntarget = 'data'\n",
      'old/x.json': '{}',
      'new/x.json': '{}'
    },
    ['new/tag_security/names.json']
  ],
  [
    'mounts of the very folders',
    {
      'hugo.toml': [
        ['i', 'content/incidents'],
        ['l', 'content/lexicon'],
        ['s', 'layouts/shortcodes'],
        ['p', 'layouts/partials'],
        ['layouts/_default', 'layouts/_default']
      ]
        .map(([source, target]) => `[[module.mounts]]\nsource = '${source}'\ntarget = '${target}'\n`)
        .join(''),
      's/own.html': 'x'
    },
    ['data/tag_security/names.json', 'i/xz.md', 'l/keys.md', 's/tag-term.html', 'p/tag-security/data.html']
  ],
  [
    'a mount that cannot be written, and one that can',
    {
      'hugo.toml':
        "[[module.mounts]]\nsource = 'node_modules/x'\ntarget = 'data'\n" +
        "[[module.mounts]]\nsource = 'one'\ntarget = 'data'\nexcludeFiles = 'x'\n" +
        "[[module.mounts]]\nsource = 'two'\ntarget = 'data'\n",
      'node_modules/x/a.json': '{}',
      'one/b.json': '{}'
    },
    ['two/tag_security/names.json']
  ],
  [
    'a mount of a folder that is not there, which Hugo ignores',
    { 'hugo.toml': "[[module.mounts]]\nsource = 'vendor'\ntarget = 'data/vendor'\n" },
    ['data/tag_security/names.json']
  ]
]

/** What a site's configuration says in words, its files, and what is said of it in place of an export. */
export const refused: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'a file for the folder of its configuration',
    { 'config/_default': '' },
    "`config/_default` is not a folder, as Hugo's configuration is."
  ],
  [
    'a folder outside of the site',
    { 'hugo.toml': "dataDir = '../data'\n" },
    'The data of `site` is in `../data` (`dataDir`), which is not a plain folder below the site; use a site with one.'
  ],
  [
    'a folder of another package',
    {
      'hugo.toml': "[[module.mounts]]\nsource = 'node_modules/x'\ntarget = 'assets'\n",
      'node_modules/x/a.css': ''
    },
    'The assets of `site` are in `node_modules/x` (`module.mounts`), which is not a plain folder below the site; ' +
      'use a site with one.'
  ],
  [
    'a mount that leaves the data out',
    { 'hugo.toml': "[[module.mounts]]\nsource = 'data/own'\ntarget = 'data/own'\n", 'data/own/x.json': '{}' },
    '`module.mounts` of `site` leaves out `data/tag_security`, which `export hugo` writes; ' +
      'add a mount of a folder below it: source = "data", target = "data".'
  ],
  [
    'a mount of the very folder of data, where Hugo does not find it',
    { 'hugo.toml': "[[module.mounts]]\nsource = 'd'\ntarget = 'data/tag_security'\n", 'd/x.json': '{}' },
    '`module.mounts` of `site` leaves out `data/tag_security`, which `export hugo` writes; ' +
      'add a mount of a folder below it: source = "data", target = "data".'
  ],
  [
    'a mount of content for another language',
    {
      'hugo.toml':
        "[[module.mounts]]\nsource = 'content/fr'\ntarget = 'content'\nlang = 'fr'\n" +
        '[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n',
      'content/fr/a.md': '---\ntitle: A\n---\n'
    },
    '`module.mounts` of `site` leaves out `content/incidents`, which `export hugo` writes; ' +
      'add a mount of a folder below it: source = "content", target = "content".'
  ],
  [
    'a mount that leaves files out',
    { 'hugo.toml': "[[module.mounts]]\nsource = 'layouts'\ntarget = 'layouts'\nincludeFiles = 'own*'\n" },
    '`module.mounts` of `site` has `includeFiles` for `layouts`; ' +
      'add a mount of a folder below it: source = "layouts", target = "layouts".'
  ],
  [
    'another folder in development',
    { 'hugo.toml': '', 'config/development/hugo.toml': "dataDir = 'd'\n" },
    '`hugo` has `data/tag_security` of `site` in `data/tag_security`, `hugo server` in `d/tag_security`; ' +
      'set `dataDir` and `module.mounts` in `config/_default` alone.'
  ],
  [
    'an empty name',
    { 'hugo.toml': "layoutDir = ''\n" },
    'The layouts of `site` are in `` (`layoutDir`), which is not a plain folder below the site; use a site with one.'
  ]
]
