import { remarkTagSecurity } from '@cncf/tag-security/remark'
import type { Config } from '@docusaurus/types'
import { options } from './options'

const config: Config = {
  title: 'Example site',
  favicon: 'favicon.svg',
  url: 'https://example.org',
  baseUrl: '/site/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onBrokenMarkdownLinks: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          remarkPlugins: [[remarkTagSecurity, { base: '/lexicon', everydayWords: true }]]
        },
        blog: false,
        theme: { customCss: './custom.css' }
      }
    ]
  ],
  plugins: [['@cncf/tag-security/docusaurus', options]],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Example site',
      items: [
        { to: '/incidents', label: 'Incidents' },
        { to: '/lexicon', label: 'Lexicon' }
      ]
    }
  }
}

export default config
