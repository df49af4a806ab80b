import { shell, type Outcome } from './command-line.ts'

/** Runs the program in a process that is ended after a minute, with exit code 124, so that a hang is a failure. */
export const guarded = (folder: string, line: string): Outcome =>
  shell(folder, `export -f cli; timeout 60 bash -c '${line}'`)
