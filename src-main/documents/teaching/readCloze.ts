import type { StatedQuestion } from './statedBlocks.ts'

/**
 * Moodle's embedded answers: `{1:SHORTANSWER:=Berlin~%50%Bonn}` in the text is a blank. Choices within a text have no form of
 * their own here, so they are blanks too, with the right choice as the key.
 */
export function readCloze(text: string): StatedQuestion {
  const key: string[] = []
  const alternatives: string[][] = []
  const stem = text.replace(/\{\d*:([A-Z_]+):((?:\\.|[^\\}])*)\}/g, (_, _kind: string, body: string) => {
    const rights = body
      .split(/(?<!\\)~/)
      .map((choice) => /^(?:=|%(\d+(?:\.\d+)?)%)?([\s\S]*)$/.exec(choice))
      .flatMap((choice) =>
        choice && (choice[0].startsWith('=') || Number(choice[1] ?? 0) > 0)
          ? [{ weight: Number(choice[1] ?? 100), text: choice[2] ?? '' }]
          : [],
      )
      .sort((a, b) => b.weight - a.weight)
      .map(
        (choice) =>
          choice.text
            .split(/(?<!\\)#/)[0]
            ?.replace(/\\(.)/g, '$1')
            .replace(/^=/, '')
            .trim() ?? '',
      )
    key.push(rights[0] ?? '')
    alternatives.push(rights.slice(1))
    return '_____'
  })
  return { type: 'fillIn', stem, options: [], key, alternatives }
}
