/**
 * A named step from value to value. What it does not change it passes on as the very same object, so that whoever watches
 * sees what changed by comparing references, and a run that nobody watches pays nothing for it.
 */
export type Pass<Value> = Readonly<{
  name: string
  /** What it does, in one sentence for people. */
  does: string
  run: (value: Value) => Value
}>

/** Is told the value before and after every pass. */
export type Watcher<Value> = (pass: Pass<Value>, before: Value, after: Value) => void

/** Runs the passes in their order. */
export function runPasses<Value>(passes: readonly Pass<Value>[], first: Value, watch?: Watcher<Value>): Value {
  let value = first
  for (const pass of passes) {
    const after = pass.run(value)
    watch?.(pass, value, after)
    value = after
  }
  return value
}
