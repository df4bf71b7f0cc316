/** A list that is changed entry by entry. The list it began with stays as it is, and comes back itself if nothing changed. */
export class Edited<Entry> {
  readonly #before: readonly Entry[]
  #after: Entry[] | null = null

  constructor(before: readonly Entry[]) {
    this.#before = before
  }

  get(at: number): Entry | undefined {
    return (this.#after ?? this.#before)[at]
  }

  set(at: number, entry: Entry): void {
    if (this.get(at) === entry) return
    this.#after ??= [...this.#before]
    this.#after[at] = entry
  }

  get result(): readonly Entry[] {
    return this.#after ?? this.#before
  }
}

/** Changes each entry by itself; what `change` gives back unchanged stays the very same. */
export function changeEach<Entry>(
  entries: readonly Entry[],
  change: (entry: Entry, at: number) => Entry,
): readonly Entry[] {
  let edited: Edited<Entry> | null = null
  let at = 0
  for (const entry of entries) {
    const changed = change(entry, at)
    if (changed !== entry) {
      edited ??= new Edited(entries)
      edited.set(at, changed)
    }
    at++
  }
  return edited === null ? entries : edited.result
}
