/** What an id looks like. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Characters of an id; file systems take 255 for the name of a file, which has an ending and may get a longer one. */
export const longestId = 200

/** Whether a text can be an id. */
export const isId = (text: string): boolean => text.length <= longestId && idPattern.test(text)
