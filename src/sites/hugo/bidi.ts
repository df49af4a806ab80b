// Embeddings, overrides and isolates, which turn whatever comes after them. The marks beside single characters stay: right-to-left text needs them.
const controls = /[\u202a-\u202e\u2066-\u2069]/g

/** Data without the characters that would turn the direction of the text after it, whichever template shows it. */
export const withoutBidiControls = <Data>(data: Data): Data =>
  JSON.parse(JSON.stringify(data).replace(controls, '')) as Data
