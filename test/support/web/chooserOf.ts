import type { FileChooser, Page } from 'playwright'

/**
 * The dialog for files that `act` opens. Playwright asks the page to hand such dialogs over without waiting for its answer: a key that
 * comes while the page is busy overtakes that, and the dialog opens where no test sees it. The page answers in order, so what it answers
 * behind that says that it heard it.
 */
export async function chooserOf(page: Page, act: () => Promise<unknown>): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser')
  await page.evaluate(() => undefined)
  await act()
  return chooser
}
