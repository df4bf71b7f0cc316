const blank = /_{2,}|[(（][ \t\u3000]*[)）]/g

/** Where a stem leaves room for its answers. */
export const blankPlaces = (stem: string): { from: number; to: number }[] =>
  [...stem.matchAll(blank)].map(({ index, 0: room }) => ({ from: index, to: index + room.length }))
