import { eq } from 'drizzle-orm'
import { isProtected } from '../contract/addresses.ts'
import { AppError } from '../contract/faults.ts'
import { defaultSettings, type Settings, settingsSchema } from '../contract/settingsCalls.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { setting } from '../db/schema/library.ts'

/** Made once: it costs more than the check, and settings are read with each answer. */
const anySetting = settingsSchema.partial()

/** Returns what is stored over the defaults; a stored value that no longer fits is its default again. */
export const getSettings = (db: Reader): Settings => settingsOf(db.select().from(setting).all())

/** Returns the settings that rows of `setting` say, for who has read them with something else. */
export function settingsOf(stored: readonly { key: string; value: unknown }[]): Settings {
  const valid = stored.filter(({ key, value }) => anySetting.safeParse({ [key]: value }).success)
  return { ...defaultSettings, ...Object.fromEntries(valid.map(({ key, value }) => [key, value])) }
}

/**
 * Throws for a new address that is not protected. Those kept from before stay: they are refused where something would be sent.
 */
function checkAddresses(baseUrls: Settings['baseUrls'], stored: Settings['baseUrls']): void {
  for (const [provider, url] of Object.entries(baseUrls))
    if (!isProtected(url) && !Object.values(stored).includes(url))
      throw new AppError('MODEL_ADDRESS_EXPOSED', 'Over http:// anybody on the way could read key and text.', {
        details: { field: `baseUrls.${provider}` },
      })
}

/** What follows from changed settings in rooms above, in the transaction that stores them. */
export type FollowSettingsTx = (tx: Tx, changed: Partial<Settings>) => void

/**
 * Stores the fields given with what follows from them, all or nothing; the contract has checked them. What is null is not
 * chosen: its row goes. Throws MODEL_ADDRESS_EXPOSED for a new address out of the house that is not https.
 */
export function updateSettings(db: Db, patch: Partial<Settings>, followTx: FollowSettingsTx): Settings {
  checkAddresses(patch.baseUrls ?? {}, getSettings(db).baseUrls)
  inTransaction(db, (tx) => {
    for (const [key, value] of Object.entries(patch) as [keyof Settings, unknown][])
      if (value === null) tx.delete(setting).where(eq(setting.key, key)).run()
      else tx.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
    followTx(tx, patch)
  })
  return getSettings(db)
}
