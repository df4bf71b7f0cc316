/** The name of the bank that a file becomes: the file's name without its ending, cut to what a bank may be called. */
export function bankNameOf(fileName: string): string {
  const base = fileName.replace(/\.[^.\s]{1,8}$/, '').trim()
  return (base || fileName.trim() || 'QQuiz').slice(0, 120)
}
