/** Folds what a student would not call a difference when typing: width, case, white space. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
