import { withoutDirectionControls } from '../../policies/characters.ts'

/** Data without characters that would change the direction of the text after it, whichever template shows it. */
export const withoutBidiControls = <Data>(data: Data): Data =>
  JSON.parse(withoutDirectionControls(JSON.stringify(data))) as Data
