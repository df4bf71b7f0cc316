const ignorance =
  /^(?:我?(?:真的?)?(?:不知道|不会|不懂|不清楚|不记得了?|忘记?了)(?:了|啊|呀)?|i (?:do not|don't) know(?: it| this)?|no idea|idk|dunno|not sure)$/u

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/’/g, "'")
    .trim()
    .toLowerCase()
    .replace(/(?<![.。!！~～…\s])[.。!！~～…\s]+$/u, '')

/**
 * Returns whether an answer in words holds nothing that could be graded: no letter or digit, or only that one does not know. "不会"
 * says something where the reference says it.
 */
export function givesNothing(text: string, reference: string): boolean {
  const words = plain(text)
  return !/[\p{L}\p{N}]/u.test(words) || (ignorance.test(words) && !plain(reference).includes(words))
}
