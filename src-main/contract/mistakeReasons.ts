/** Why a question goes wrong, as the person sees it. */
export const mistakeReasons = ['careless', 'unknown', 'misread', 'confused', 'guessed', 'outOfTime'] as const
export type MistakeReason = (typeof mistakeReasons)[number]
