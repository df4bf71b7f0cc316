import { z } from 'zod'

/** One call as declared: its input check at run time, its result only as a type. */
export type Call<Input extends z.ZodType = z.ZodType, Result = unknown> = {
  input: Input
  /** Never set; carries the result type. */
  result?: Result
}

/** Declares a call: `call(input).returns<Result>()`. */
export const call = <Input extends z.ZodType>(input: Input) => ({
  returns: <Result>(): Call<Input, Result> => ({ input }),
})

/** The input of a call that takes none. */
export const nothing = z.undefined()
