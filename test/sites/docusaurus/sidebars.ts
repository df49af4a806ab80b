import { sidebarItems } from '@cncf/tag-security/docusaurus'
import type { SidebarsConfig } from '@docusaurus/plugin-content-docs'
import { options } from './options'

const pages = ['home', 'leads', 'meet', 'case-study', 'terms', 'assessed']

const sidebars: SidebarsConfig = { docs: [...pages, ...sidebarItems(options)] }

export default sidebars
