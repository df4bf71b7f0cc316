/** Digits stand apart from Chinese words here as in all texts of the page: "3天前" of the system becomes "3 天前". */
export const spacedDigits = (text: string): string =>
  text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ')
