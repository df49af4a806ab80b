/** The exit codes of every command. */
export const exitCodes = { fine: 0, problems: 1, cannotRun: 2 } as const
