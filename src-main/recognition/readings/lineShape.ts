/** What recurring lines have in common: numbers and rows of signs may differ. */
export const shapeOf = (folded: string): string =>
  folded
    .toLowerCase()
    .replace(/\d+(?:[.,:/-]\d+)*/g, '')
    .replace(/[\p{P}\p{S}]+/gu, (signs) => signs.charAt(0).replace(/[☆★]/, '★'))
    .replace(/\s+/g, ' ')
    .trim()
