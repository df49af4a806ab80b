import { expect, it } from 'vitest'
import { guarded } from './cli/guarded.ts'
import { driftWith, incident } from './cli/reports.ts'
import { shapes } from './shapes.ts'

// The worst of each kind; hostile-shapes.test.ts has all of them, smaller.
const worst = ['a* ', 'a\n=\n', '[^a]\n\n[^a]: b\n\n', '> a\n\n', '<a '].map((piece) => JSON.stringify(piece))

it.each(shapes.filter(([name]) => worst.includes(name)))(
  'ends on 100,000 characters of %s in content, documents, table cells and definitions',
  (_, text) => {
    const body = text(100_000)
    const line = body.replace(/\s/g, ' ')
    const folder = driftWith({
      'content/roles/a.md': `---\ntitle: A\nsources:\n  - { id: charter }\n---\n${body}\n`,
      'content/incidents/a.md': incident.replace('sources:', () => `note: ${JSON.stringify(line)}\nsources:`),
      'up/notes.md': `# Notes\n\n${body}\n`,
      'up/catalog/2016/left-pad.md': `# left-pad\n\n${body}\n\n## Impact\n\n${line}\n`,
      'up/projects/a/security-assessment/self-assessment.md':
        `# A Self-assessment\n\nAuthors: ${line}\n\n## Metadata\n\n| Software | ${line} |\n| - | - |\n` +
        `| Languages | ${line} |\n\n## Security links\n\n${body}\n`,
      'lexicon/lexicon.md': `# Security Lexicon\n\n| Term | Definition |\n| - | - |\n| Zed | ${line} |\n`
    })
    for (const line of [
      'validate content --format json',
      'validate up lexicon --format sarif',
      'import up --repository cncf/tag-security --out out',
      'import lexicon --repository cncf/tag-security --out terms',
      'drift up --now 2026-11-21'
    ]) {
      const { code, error } = guarded(folder, `cli ${line}`)
      expect({ line, ended: [0, 1, 2].includes(code ?? 124) }).toEqual({ line, ended: true })
      expect(error).not.toContain('this is a bug')
    }
  },
  400_000
)
