/** Larger files are refused before they are read: FILE_TOO_LARGE. */
export const maxFileBytes = 200 * 1024 * 1024

/** A question leaves the mistake book after this many right answers in a row. */
export const rightInARowToLeave = 2
