/** A question as we wrote it; `answer` is a label or labels, a truth, the blanks, or a text, by `type`. */
export type SampleQuestion =
  | { type: 'single' | 'multiple'; stem: string; options: readonly string[]; answer: string; explanation?: string }
  | { type: 'trueFalse'; stem: string; answer: boolean; explanation?: string }
  | { type: 'fillIn'; stem: string; answer: readonly string[]; explanation?: string }
  | { type: 'shortAnswer'; stem: string; answer: string; explanation?: string }

export type SampleBank = {
  name: string
  title: string
  language: 'zh' | 'en'
  format: 'txt' | 'md' | 'docx'
  questions: readonly SampleQuestion[]
}
