/** The command was called wrongly: exit code 2, with the usage. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const usage = `Usage:
  qquiz recognise FILE [--json]                        read a file and show its questions; keeps nothing
  qquiz import FILE... --bank NAME --data DIR [--json] import files into a bank and wait until they are in
  qquiz resume --data DIR [--json]                     finish what an interrupted run left queued
  qquiz list --data DIR [--json]                       banks, counts by type, imports not finished
  qquiz serve --data DIR [--port N] [--no-open]        run the program in a browser; prints its link
  qquiz doctor --data DIR [--json]                     check that the library is sound

With --json one JSON document goes to standard output and nothing else.
Exit code: 0 success, 1 failure, 2 wrong usage.`
