import type { Locator, Page } from 'playwright'
import { tabTo } from './byKeyboard.ts'
import { type DroppedFile, dropFiles } from './dropFiles.ts'

/** What a person does on a page, counted: each document dropped, each click, each key. */
export function gesturesOn(page: Page) {
  let count = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      count++
    }
  }
  return {
    count: () => count,
    drop: async (file: DroppedFile) => {
      await dropFiles(page, [file])
      count++
    },
    click: async (target: Locator, options: Parameters<Locator['click']>[0] = {}) => {
      await target.click(options)
      count++
    },
    press,
    /** Goes there with Tab and presses Enter. */
    choose: async (name: string | RegExp) => {
      count += await tabTo(page, name)
      await press('Enter')
    },
  }
}
