/** What the process tells its caller. */
export const exitCodes = { fine: 0, problems: 1, cannotRun: 2 } as const
