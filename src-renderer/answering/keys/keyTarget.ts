import type { KeySituation } from './questionKey.ts'

export type Field = HTMLInputElement | HTMLTextAreaElement

/** The field in which one writes now; undefined if none. */
export function fieldAt(target: EventTarget | null): Field | undefined {
  const isField =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  return isField && !target.readOnly ? target : undefined
}

export function writingIn(target: EventTarget | null): KeySituation['writing'] {
  const field = fieldAt(target)
  if (!field) return 'no'
  return field instanceof HTMLTextAreaElement ? 'lines' : 'line'
}

export const isInButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary') !== null

/** On the button that does what Enter does anywhere. */
export const onward = { 'data-onward': true } as const
const isOnward = (target: EventTarget | null) => target instanceof Element && target.closest('[data-onward]') !== null

/** Enter on a button or a link is its own, and so is the space bar. */
export const isOwnKey = ({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean =>
  isInButton(target) && (key === ' ' || (key === 'Enter' && !isOnward(target)))

/** Writes where the cursor is, as if it were typed. */
export function write(field: Field, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}

/** Erases what is selected, else the sign before the cursor. */
export function erase(field: Field): void {
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  const last = [...field.value.slice(0, start)].at(-1) ?? ''
  field.setRangeText('', start === end ? start - last.length : start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }))
}
