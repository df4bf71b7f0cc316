/** What a line gains as a question by itself; `supported` if more than its number speaks for it. */
export type Gain = Readonly<{ gain: number; supported: boolean; hasParts: boolean }>
