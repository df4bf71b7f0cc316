import type { Page } from 'playwright'

/** What has the focus, as a screen reader calls it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })

/** Goes there with the Tab key, as a person without a mouse does, and tells how often it was pressed; throws if one cannot get there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<number> {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const passed: string[] = []
  // the code of a page comes when it is first wanted; a person sees that, and goes on when it is there
  await page
    .getByText(/^(?:Loading|正在加载)$/)
    .first()
    .waitFor({ state: 'detached' })
  for (let presses = 0; presses < 150; presses++) {
    const here = await focused(page)
    if (fits(here)) return presses
    passed.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab leads to no ${name}, but to: ${[...new Set(passed)].join(' | ')}`)
}

/** A person at the keyboard of the page as it is at the time: after a restart it is another. */
export const keysOf = (page: () => Page) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page().keyboard.press(key)
  }
  const choose = async (name: string | RegExp) => {
    await tabTo(page(), name)
    await press('Enter')
  }
  return { press, choose }
}
