/** A pattern of whole lines, and the signs that these begin with. */
export type Opened = Readonly<{ opens: RegExp; pattern: RegExp }>

/** Of some rules gives those that a text may follow, by the sign that it begins with. */
export function byFirstSign<Rule extends Opened>(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const known = new Map<string, readonly Rule[]>()
  return (text) => {
    const sign = text.charAt(0)
    const before = known.get(sign)
    if (before) return before
    const own = rules.filter(({ opens }) => opens.test(sign))
    known.set(sign, own)
    return own
  }
}
