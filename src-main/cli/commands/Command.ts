import type { ParseArgsOptionsConfig } from 'node:util'

export type Values = { [name: string]: string | boolean | undefined }

/** One command of the command line. Throws UsageError for wrong usage, AppError for an expected failure. */
export type Command = {
  options: ParseArgsOptionsConfig
  /** Smallest and largest number of arguments that are not options. */
  files: readonly [number, number]
  /** `print` writes the one result to standard output. Returns the exit code. */
  run(files: readonly string[], values: Values, print: (text: string) => void): Promise<number>
}
