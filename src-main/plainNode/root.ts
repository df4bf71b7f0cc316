import { fileURLToPath } from 'node:url'

/** The folder of the checkout: two above this file, and above the bundle of it in out/headless as well. */
export const root = fileURLToPath(new URL('../../', import.meta.url))
