import type { Import, SourceFile } from './readImports.ts'

/** The room of the core that a file is in: the first folder below src-main, or the file itself where it is in none. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  return `${top}/${room}`
}

/** For each place the places that it takes something from, types too, each with one import that does. */
type Arrows = ReadonlyMap<string, ReadonlyMap<string, Import>>

function arrowsBetween(sources: readonly SourceFile[], placeOf: (path: string) => string): Arrows {
  const arrows = new Map<string, Map<string, Import>>()
  for (const it of sources.flatMap(({ imports }) => imports)) {
    const [from, to] = [placeOf(it.from), placeOf(it.to)]
    if (!it.isOurs || from === to) continue
    arrows.set(from, (arrows.get(from) ?? new Map()).set(to, it))
  }
  return arrows
}

/** The places that can be reached from one by following arrows. */
function reachedFrom(start: string, arrows: Arrows): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(arrows.get(start)?.keys() ?? [])]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue
    reached.add(place)
    waiting.push(...(arrows.get(place)?.keys() ?? []))
  }
  return reached
}

/**
 * Returns the imports, as "from -> to", that are part of a circle: they lead to a place from which one comes back. Places are files
 * or rooms, as `placeOf` says. An import of types counts like any other.
 */
export function importsInCircles(sources: readonly SourceFile[], placeOf: (path: string) => string): string[] {
  const arrows = arrowsBetween(sources, placeOf)
  return [...arrows].flatMap(([from, targets]) =>
    [...targets]
      .filter(([to]) => reachedFrom(to, arrows).has(from))
      .map(([, it]) => `${it.from} -> ${it.to}${it.isType ? ' (types)' : ''}`),
  )
}
