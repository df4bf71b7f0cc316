import type { Locator, Page } from 'playwright'

/** A question in the list of its bank. */
export const questionCard = (page: Page, number: number): Locator => {
  const menu = page.getByRole('button', { name: `Actions for question ${number}`, exact: true })
  return page.getByRole('article').filter({ has: menu })
}

/** Opens the menu of a question by keyboard and takes one of its actions; a key is pressed when the one before has arrived. */
export async function takeAction(page: Page, number: number, action: string): Promise<void> {
  await questionCard(page, number).getByRole('button', { name: 'Actions for' }).press('Enter')
  const highlighted = page.locator('[role=menuitem][data-highlighted]:focus')
  const menu = page.getByRole('menu').filter({ has: highlighted })
  await menu.waitFor()
  const names = await menu.getByRole('menuitem').allTextContents()
  if (!names.includes(action)) throw new Error(`There is no "${action}", but: ${names.join(' | ')}`)
  for (const name of names) {
    await menu.getByRole('menuitem', { name, exact: true }).and(highlighted).waitFor()
    if (name === action) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}
