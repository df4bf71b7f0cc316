import type { Page } from 'playwright'
import { accessibilityFaults } from './accessibilityFaults.ts'
import { callHost } from './callHost.ts'
import { endTransitions } from './endTransitions.ts'

export type Theme = 'light' | 'dark'
export type Language = 'zh' | 'en'

/** Puts the page as it stands into a theme, as the system does in the evening. Costs more than all else: once a page. */
export async function turnTo(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForSelector(`html[data-theme=${theme}]`)
  await endTransitions(page)
}

/** Puts the page as it stands into a language, as the settings do: what is open stays open. */
export async function speak(page: Page, language: Language): Promise<void> {
  await callHost(page, 'settings.update', { language })
  await page.waitForSelector(`html[lang^=${language}]`)
}

/** How far the page can be scrolled sideways, in pixels; more than none is a fault at any width. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What axe finds on the page as it stands, in both themes; in the second only of colours: all else does not depend on it. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  await turnTo(page, 'light')
  const faults = await accessibilityFaults(page)
  await turnTo(page, 'dark')
  const darkFaults = await accessibilityFaults(page, ['color-contrast'])
  return [...faults, ...darkFaults.map((fault) => `dark: ${fault}`)]
}

/** Those of the widths, in pixels, at which the page can be scrolled sideways. */
export async function widthsTooNarrow(page: Page, widths: readonly number[], height = 844): Promise<number[]> {
  const found: number[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    // a layout may settle in the frame after the next
    for (let frames = 0; frames < 60 && (await overflow(page)) > 0; frames++)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    if ((await overflow(page)) > 0) found.push(width)
  }
  return found
}
