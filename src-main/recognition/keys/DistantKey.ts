/** The key that stands elsewhere in the document for a question: its text, and the lines that it was read from. */
export type DistantKey = Readonly<{ text: string; explanation: string; first: number; last: number }>
