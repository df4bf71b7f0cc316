/** Signs that a terminal obeys instead of showing, and those that turn the order of what stands behind them. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/**
 * What a file or a document brings, as it may reach a terminal: signs that would steer it are shown by their number. In JSON that is
 * how they may be written anyway.
 */
export const printable = (text: string): string =>
  text.replace(unseen, (sign) =>
    sign === '\n' || sign === '\t' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
