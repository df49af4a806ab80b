import { sidebarItems } from '@cncf/tag-security/docusaurus'
import type { SidebarsConfig } from '@docusaurus/plugin-content-docs'
import { options } from './options'

const sidebars: SidebarsConfig = { docs: ['home', 'leads', 'meet', 'case-study', 'terms', ...sidebarItems(options)] }

export default sidebars
