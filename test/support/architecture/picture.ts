import { roomOf } from './circles.ts'
import type { SourceFile } from './readImports.ts'

/** The rooms of src-main as the picture in CONTRIBUTING shows them, with the number of their line from the top. */
export type Picture = ReadonlyMap<string, number>

/** Reads the first picture of a text: lines of rooms, joined by " · ", with what they are after two spaces or more. */
export function readPicture(text: string): Picture {
  const lines = /```\n(cli [\s\S]*?)```/.exec(text)?.[1]?.trim().split('\n') ?? []
  return new Map(
    lines.flatMap((line, level) =>
      (line.split(/ {2,}/)[0] ?? '').split(' · ').map((room) => [`src-main/${room}`, level]),
    ),
  )
}

/** Returns the rooms that the picture lacks or has too many, and the imports that lead to a line which is not below. */
export function untrueIn(picture: Picture, sources: readonly SourceFile[]): string[] {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)))
  const levelOf = (path: string) => picture.get(roomOf(path)) ?? Number.NaN
  const imports = sources.flatMap((source) => source.imports).filter(({ isOurs }) => isOurs)
  return [
    ...[...rooms].filter((room) => !picture.has(room)).map((room) => `${room} is not in the picture`),
    ...[...picture.keys()].filter((room) => !rooms.has(room)).map((room) => `${room} is only in the picture`),
    ...imports
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && levelOf(from) >= levelOf(to))
      .map(({ from, to }) => `${from} uses ${to}, which the picture does not show below it`),
  ]
}
