/** The title of a category of the lexicon, such as `Identity and access management`. */
export const categoryTitle = (category: string): string =>
  `${category.charAt(0).toUpperCase()}${category.slice(1).replaceAll('-', ' ')}`
