/** Which part each question of an exam goes to: questions come in groups, and a part has room for some questions of some groups. */
export class PartAssignment {
  readonly #partsOfGroup: readonly (readonly number[])[]
  readonly #room: number[]
  /** By group and part, how many questions of the group are in it. */
  readonly #assigned: number[][]

  /** `partsOfGroup`: for each group the parts that take its questions. All parts begin without room. */
  constructor(parts: number, partsOfGroup: readonly (readonly number[])[]) {
    this.#partsOfGroup = partsOfGroup
    this.#room = Array.from({ length: parts }, () => 0)
    this.#assigned = partsOfGroup.map(() => this.#room.map(() => 0))
  }

  addRoom(part: number, count: number): void {
    this.#room[part] = this.room(part) + count
  }

  /** Returns how many more questions the part has room for. */
  room(part: number): number {
    return this.#room[part] ?? 0
  }

  assigned(group: number, part: number): number {
    return this.#assigned[group]?.[part] ?? 0
  }

  /**
   * Assigns one question of the group, moving others to parts that take them as well if that makes room (an augmenting path).
   * Returns false if there is no way; then there will be none later either, unless room is added.
   */
  assign(group: number): boolean {
    /** For each part reached: a question of which group would come to it, and from which part. */
    const cameBy = new Map<number, { group: number; from: number | undefined }>()
    const waiting: number[] = []
    const reach = (moved: number, from: number | undefined) => {
      for (const part of this.#partsOfGroup[moved] ?? []) {
        if (cameBy.has(part)) continue
        cameBy.set(part, { group: moved, from })
        waiting.push(part)
      }
    }
    reach(group, undefined)
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      if (this.room(part) > 0) {
        this.#moveAlong(part, cameBy)
        return true
      }
      for (const [other, counts] of this.#assigned.entries()) if (counts[part]) reach(other, part)
    }
    return false
  }

  #moveAlong(free: number, cameBy: ReadonlyMap<number, { group: number; from: number | undefined }>): void {
    this.addRoom(free, -1)
    let part: number | undefined = free
    while (part !== undefined) {
      const step = cameBy.get(part)
      if (!step) throw new Error('a way to a part has no beginning')
      const counts = this.#assigned[step.group] ?? []
      counts[part] = (counts[part] ?? 0) + 1
      if (step.from !== undefined) counts[step.from] = (counts[step.from] ?? 0) - 1
      part = step.from
    }
  }
}
