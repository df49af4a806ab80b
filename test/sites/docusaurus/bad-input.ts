import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copySite } from '../harness/site.ts'
import { buildSite, edit } from './build.ts'

const pages: Readonly<Record<string, readonly [text: string, message: string]>> = {
  incident: ['<Incident id="xzz" />', 'Unknown incident `xzz`; did you mean `xz`?'],
  'no-id': ['<Incident />', 'Unknown incident `undefined`; expected one such as `'],
  inherited: ['<Incident id="constructor" />', 'Unknown incident `constructor`; '],
  term: ['<Term id="atack-surface">surfaces</Term>', 'Unknown term `atack-surface`; did you mean `attack-surface`?'],
  type: [
    '<IncidentTable type="malicious-maintaner" />',
    'Unknown compromise type `malicious-maintaner`; did you mean `malicious-maintainer`?'
  ],
  property: [
    '<IncidentTable typ="malicious-maintainer" />',
    'Unknown property `typ` of `<IncidentTable>`; did you mean `type`?'
  ],
  assessment: [
    '<Assessment id="antrea-self-assesment" />',
    'Unknown assessment `antrea-self-assesment`; did you mean `antrea-self-assessment`?'
  ],
  stage: ['<AssessmentTable stage="incomplet" />', 'Unknown stage `incomplet`; did you mean `incomplete`?'],
  'assessment-property': [
    '<AssessmentTable stages="complete" />',
    'Unknown property `stages` of `<AssessmentTable>`; did you mean `stage`?'
  ],
  role: ['<Leads role="chairs" />', 'Unknown role `chairs`; did you mean `chair`?'],
  date: ['<Leads at="2026-13" />', '`2026-13` is not a date'],
  kind: ['<Channels kind="slak" />', 'Unknown kind `slak`; did you mean `slack`?'],
  status: ['<Meetings status="old" />', 'Unknown status `old`']
}

/** Tests of what a site gets wrong. */
export function testBadInput(installed: () => string): void {
  test('what a component cannot know fails the build, each on its page, and the nearest is named', () => {
    const site = copySite(installed())
    for (const [name, [text]] of Object.entries(pages))
      writeFileSync(join(site, 'docs', `${name}.mdx`), `# ${name}\n\n${text}\n`)
    const { status, log } = buildSite(site)
    expect(status).toBe(1)
    for (const [name, [, message]] of Object.entries(pages)) {
      const [, error = ''] = log.split(`pathname "/site/${name}"`)
      expect(error.split("Can't render")[0], name).toContain(message)
    }
    rmSync(site, { recursive: true })
  })

  test('an option that does not exist is named, by the plugin and by the sidebar', () => {
    const site = copySite(installed())
    const message = 'Unknown option `incident` of `@cncf/tag-security/docusaurus`; did you mean `incidents`?'
    edit(join(site, 'options.ts'), { 'incidents:': 'incident:' })
    const byPlugin = buildSite(site)
    expect(byPlugin.status).toBe(1)
    expect(byPlugin.log).toContain(message)
    edit(join(site, 'docusaurus.config.ts'), { "plugins: [['@cncf/tag-security/docusaurus', options]],": '' })
    expect(readFileSync(join(site, 'docusaurus.config.ts'), 'utf8')).not.toContain('plugins')
    const bySidebar = buildSite(site)
    expect(bySidebar.status).toBe(1)
    expect(bySidebar.log).toContain(message)
    rmSync(site, { recursive: true })
  })

  test('what the remark-lint plugin finds fails the build too, all of it with its place', () => {
    const site = copySite(installed())
    edit(join(site, 'docusaurus.config.ts'), {
      'import { remarkTagSecurity }':
        "import { remarkLintTagSecurity } from '@cncf/tag-security/remark-lint'\nimport { remarkTagSecurity }",
      'remarkPlugins:': "beforeDefaultRemarkPlugins: [[remarkLintTagSecurity, { onProblem: 'throw' }]], remarkPlugins:"
    })
    writeFileSync(join(site, 'docs/old.mdx'), '# Old\n\nAsk in #tag-security.\n\n<Incident id="xzz" />\n')
    const { status, log } = buildSite(site)
    expect(status).toBe(1)
    expect(log).toMatch(
      /old\.mdx:3:8 `#tag-security` is a former name; use `#tag-security-and-compliance` \(superseded-channel\)/
    )
    expect(log).toMatch(/old\.mdx:5:\d+ Unknown incident `xzz`; did you mean `xz`\? \(unknown-incident\)/)
    rmSync(site, { recursive: true })
  })
}
