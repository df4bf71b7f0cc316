/** What was typed as a number, if it is one within these. */
export const numberIn = (text: string, least: number, most: number): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value >= least && value <= most ? value : undefined
}

export const wholeIn = (text: string, most: number): number | undefined => {
  const value = numberIn(text, 1, most)
  return value !== undefined && Number.isInteger(value) ? value : undefined
}
