const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·①-⑳]/u

/** Whether a text begins with a sign that is as wide as it is high. */
export const isWide = (text: string): boolean => wide.test(text)
