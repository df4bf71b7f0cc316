import { z } from 'zod'
import { archiveParts, archiveVersion } from './archiveSchema.ts'

/** docs/archive.schema.json: a definition for each kind of file in an archive. */
export function archiveJsonSchema(): unknown {
  const definitions = Object.entries(archiveParts).map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' })
    return [name, definition]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `QQuiz archive, version ${archiveVersion}`,
    description: 'Each kind of JSON file in a .qquiz archive; docs/archive-format.md says which file is of which kind.',
    $defs: Object.fromEntries(definitions),
  }
}
