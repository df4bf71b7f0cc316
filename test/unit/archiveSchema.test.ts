import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveJsonSchema } from '../../src-main/exports/archive/archiveJsonSchema.ts'

/** Written anew by `vitest -u` when the format changes. */
test('the JSON Schema in docs/ is that of the code', async () => {
  const file = join(import.meta.dirname, '../../docs/archive.schema.json')
  await expect(`${JSON.stringify(archiveJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file)
})
