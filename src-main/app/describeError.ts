/** Returns an error with its stack and those of its causes, for a log. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause)}`
  return (error.stack ?? error.message) + cause
}
