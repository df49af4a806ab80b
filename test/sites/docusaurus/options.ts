import type { DocusaurusOptions } from '@cncf/tag-security/docusaurus'

/** The options of the plugin and the sidebar. */
export const options: DocusaurusOptions = {
  incidents: { path: 'incidents' },
  lexicon: { path: 'lexicon' },
  assessments: { path: 'assessments' }
}
