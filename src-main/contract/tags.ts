/** Returns what makes two spellings one tag: case, width and white space make no difference. */
export const tagIdentity = (tag: string): string => tidyTag(tag.normalize('NFKC').toLowerCase())

/** Returns a tag as it is kept. */
export const tidyTag = (tag: string): string => tag.replace(/\s+/gu, ' ').trim()

export const isSameTag = (a: string, b: string): boolean => tagIdentity(a) === tagIdentity(b)
