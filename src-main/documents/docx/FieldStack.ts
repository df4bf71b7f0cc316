import { readEqField } from './eqField.ts'

type Field = { code: string; isResult: boolean }

/** Complex fields nest and may reach over paragraphs: their code is not printed, their result is. */
export class FieldStack {
  readonly #open: Field[] = []

  /** True while text belongs to a field code. */
  get isCode(): boolean {
    return this.#open.some((field) => !field.isResult)
  }

  addCode(text: string): void {
    const field = this.#open.findLast(({ isResult }) => !isResult)
    if (field) field.code += text
  }

  /** Returns what the field prints instead of a stored result, if it is one that has none. */
  onMark(type: string | undefined): string {
    if (type === 'begin') this.#open.push({ code: '', isResult: false })
    const field = this.#open.at(-1)
    if (type === 'separate' && field) field.isResult = true
    if (type !== 'end' || !field) return ''
    this.#open.pop()
    if (field.isResult) return ''
    const shown = readEqField(field.code) ?? ''
    if (!this.isCode) return shown
    this.addCode(shown.replace(/^\$|\$$/g, ''))
    return ''
  }
}
