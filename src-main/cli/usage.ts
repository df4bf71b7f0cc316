/** The command was called wrongly: exit code 2, with the usage. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const usage = `Usage:
  qquiz recognise FILE [--json] [--explain]
      read a file and show its questions; keeps nothing; --explain tells how each line and question was understood
  qquiz import FILE... --bank NAME --data DIR [--json] [--model] [--columns FILE]
      import files into a bank and wait until they are in; --model asks a model about what the rules left open;
      --columns says what the columns of a table hold, as "tables" of recognise --json does
  qquiz resume --data DIR [--json] [--model]
      finish what an interrupted run left queued
  qquiz list --data DIR [--json]
      banks, counts by type, imports not finished
  qquiz serve --data DIR [--port N] [--no-open]
      run the program in a browser; prints its link
  qquiz doctor --data DIR [--json]
      check that the library is sound

--model takes QQUIZ_MODEL_BASE_URL, QQUIZ_MODEL_NAME and QQUIZ_MODEL_KEY from the environment.
With --json one JSON document goes to standard output and nothing else.
Exit code: 0 success, 1 failure, 2 wrong usage.`
