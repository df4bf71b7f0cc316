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
  const edited = new Edited(entries)
  entries.forEach((entry, at) => {
    edited.set(at, change(entry, at))
  })
  return edited.result
}
