const longestName = 120

/** Returns the name of the bank that a file is imported into when nobody names one: the file's, without its ending. */
export const bankNameOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.]{1,8}$/, '')
    .trim()
    .slice(0, longestName) || 'QQuiz'
