// What the plugin uses of Docusaurus, so that the package's types stand without it. Docusaurus's own types accept these.

/** What Docusaurus tells a plugin of the site. */
export interface Site {
  /** Path of the site in the locale that is built, such as `/de/`. */
  readonly baseUrl: string
}

/** A page to be added to a site. */
export interface Route {
  path: string
  component: string
  exact: boolean
  /** Paths of data files by the component's property that takes them. */
  modules: { [property: string]: string }
  /** Docusaurus takes any further attribute; the plugin gives none. */
  [attribute: string]: unknown
}

/** What a plugin can add to a site. */
export interface Actions {
  readonly addRoute: (route: Route) => void
  readonly createData: (name: string, data: string | object) => Promise<string>
  readonly setGlobalData: (data: unknown) => void
}

/** A plugin of a site. */
export interface Plugin {
  readonly name: string
  /** Adds pages and data to the site. */
  readonly contentLoaded: (args: { readonly actions: Actions }) => Promise<void>
  /** Where the components of the theme are. */
  readonly getThemePath: () => string
  /** The style sheet. */
  readonly getClientModules: () => string[]
}
