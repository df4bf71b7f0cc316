import { expect, test } from 'vitest'
import { pack } from '../../src-main/db/packed.ts'
import { unreadIn } from '../../src-main/imports/unreadIn.ts'

const block = (text: string) => ({ kind: 'paragraph', text })

test('which pages a document lacks is found without reading it, whatever its text says', async () => {
  const blocks = [block('say "unread":[7] and \\"unread":[8]'), block('"unread":')]
  expect(await unreadIn(pack({ name: 'a.pdf', blocks, unread: [0, 12] }))).toEqual([0, 12])
  expect(await unreadIn(pack({ unread: [3], blocks }))).toEqual([3])
  expect(await unreadIn(pack({ name: 'b.docx', blocks }))).toEqual([])
})
