/** The places of an exam's parts, and who sits in them: a question takes a place that its group may have. */
export class Places {
  readonly #accepts: readonly (readonly number[])[]
  readonly #room: number[]
  /** By group and part, how many sit there. */
  readonly #taken: number[][]

  /** `accepts`: for each group the parts it may sit in. All parts begin without room. */
  constructor(parts: number, accepts: readonly (readonly number[])[]) {
    this.#accepts = accepts
    this.#room = Array.from({ length: parts }, () => 0)
    this.#taken = accepts.map(() => this.#room.map(() => 0))
  }

  addRoom(part: number, count: number): void {
    this.#room[part] = this.room(part) + count
  }

  /** Places of a part that nobody sits in. */
  room(part: number): number {
    return this.#room[part] ?? 0
  }

  taken(group: number, part: number): number {
    return this.#taken[group]?.[part] ?? 0
  }

  /**
   * Seats one question of the group, moving others to parts that take them as well if that makes room (an augmenting path).
   * False if there is no way; then there will be none later either, unless room is added.
   */
  seat(group: number): boolean {
    /** For each part reached: who would have to come from where. */
    const cameBy = new Map<number, { group: number; from: number | undefined }>()
    const waiting: number[] = []
    const reach = (moved: number, from: number | undefined) => {
      for (const part of this.#accepts[moved] ?? []) {
        if (cameBy.has(part)) continue
        cameBy.set(part, { group: moved, from })
        waiting.push(part)
      }
    }
    reach(group, undefined)
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      if (this.room(part) > 0) {
        this.#move(part, cameBy)
        return true
      }
      for (const [sitting, places] of this.#taken.entries()) if (places[part]) reach(sitting, part)
    }
    return false
  }

  #move(free: number, cameBy: ReadonlyMap<number, { group: number; from: number | undefined }>): void {
    this.addRoom(free, -1)
    let part: number | undefined = free
    while (part !== undefined) {
      const step = cameBy.get(part)
      if (!step) throw new Error('a way to a place has no beginning')
      const places = this.#taken[step.group] ?? []
      places[part] = (places[part] ?? 0) + 1
      if (step.from !== undefined) places[step.from] = (places[step.from] ?? 0) - 1
      part = step.from
    }
  }
}
