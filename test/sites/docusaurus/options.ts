import type { DocusaurusOptions } from '@cncf/tag-security/docusaurus'

/** What the plugin and the sidebar are told. */
export const options: DocusaurusOptions = { incidents: { path: 'incidents' }, lexicon: { path: 'lexicon' } }
