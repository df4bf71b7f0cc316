/** Puts what filled a slot of `ask` into the same slot of `reply`, where it stands there once. */
export function sharedSlots(reply: string, ask: string, filled: string): string {
  const names = [...ask.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const escaped = ask.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const values = filled.match(new RegExp(`^${escaped.join('(.+?)')}$`))?.slice(1) ?? []
  return names.reduce((text, name, at) => text.replace(`{${name}}`, values[at] ?? `{${name}}`), reply)
}
