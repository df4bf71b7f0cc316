import { nativeTheme } from 'electron'
import { z } from 'zod'
import type { App } from '../app/createApp.ts'
import { settingsSchema } from '../contract/settingsCalls.ts'

const themed = z.object({ theme: settingsSchema.shape.theme })

/** Title bar, menus and the first background follow the theme that the person set. */
export async function applyTheme(core: Pick<App, 'call'>): Promise<void> {
  const answer = await core.call('settings.get', undefined)
  const settings = answer.ok ? themed.safeParse(answer.value) : undefined
  if (settings?.success) nativeTheme.themeSource = settings.data.theme
}
