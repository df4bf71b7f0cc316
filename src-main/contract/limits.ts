/** Larger files are refused before they are read: FILE_TOO_LARGE. */
export const maxFileBytes = 200 * 1024 * 1024

/** What a person can write beside a question, in characters. */
export const maxNoteLength = 10_000
export const maxReportLength = 2000
export const maxTagLength = 50
export const maxTags = 20

/** What a person can write in a question, in characters. */
export const maxStemLength = 50_000
export const maxOptionLength = 10_000
export const maxExplanationLength = 50_000
/** What a person can put into a question. */
export const maxPictures = 40
/** Larger pictures are not handed to the page. */
export const maxImageBytes = 20 * 1024 * 1024
