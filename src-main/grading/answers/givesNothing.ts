const ignorance =
  /^(?:我?(?:真的?)?(?:不知道|不会|不懂|不清楚|不记得了?|忘记?了)(?:了|啊|呀)?|i (?:do not|don't) know(?: it| this)?|no idea|idk|dunno|not sure)$/u

/** Whether an answer in words holds nothing that could be graded: no letter or digit, or only that one does not know. */
export function givesNothing(text: string): boolean {
  const words = text.normalize('NFKC').replace(/’/g, "'").trim().toLowerCase()
  return !/[\p{L}\p{N}]/u.test(words) || ignorance.test(words.replace(/[.。!！~～…\s]+$/u, ''))
}
