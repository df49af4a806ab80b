// What the components use of the modules that Docusaurus resolves when it builds a site.

declare module '@docusaurus/Link' {
  export default function Link(
    props: import('react').ComponentProps<'a'> & { readonly to?: string | undefined }
  ): import('react').ReactNode
}

declare module '@docusaurus/Head' {
  export default function Head(props: {
    readonly titleAttributes: { readonly lang?: string | undefined }
  }): import('react').ReactNode
}

declare module '@docusaurus/Translate' {
  export function translate(text: {
    readonly id: string
    readonly message: string
    readonly description: string
  }): string
}

declare module '@docusaurus/router' {
  export interface Location {
    readonly pathname: string
    readonly search: string
    readonly hash: string
  }
  export function useHistory(): {
    readonly location: Location
    replace(location: Location): void
    listen(listener: (location: Location, action: 'PUSH' | 'POP' | 'REPLACE') => void): () => void
  }
}

declare module '@theme/Layout' {
  export default function Layout(props: {
    readonly title: string
    readonly description: string
    readonly children: import('react').ReactNode
  }): import('react').ReactNode
}

declare module '@theme-init/MDXComponents' {
  const components: Readonly<Record<string, import('react').ComponentType>>
  export default components
}

declare module '@generated/tag-security/default/*-loaders.js' {
  const loaders: import('../page-data.ts').RecordLoaders
  export default loaders
}

declare module '@generated/tag-security/default/*-names.json' {
  const names: import('../../names.ts').IdsByName
  export default names
}

declare module '@generated/tag-security/default/incidents.json' {
  const catalog: import('../page-data.ts').IncidentRows
  export default catalog
}

declare module '@generated/tag-security/default/assessments.json' {
  const catalog: import('../page-data.ts').AssessmentRows
  export default catalog
}

declare module '@generated/tag-security/default/language.json' {
  const language: import('../language.ts').Language
  export default language
}
