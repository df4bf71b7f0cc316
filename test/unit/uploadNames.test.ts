import { expect, test } from 'vitest'
import { encodeInput } from '../../src-renderer/bridge/encodeInput.ts'
import { bankNameOf } from '../../src-renderer/uploads/bankNameOf.ts'

test('a bank is called like its file, without the ending and no longer than a name may be', () => {
  expect(bankNameOf('高等数学（上册）.docx')).toBe('高等数学（上册）')
  expect(bankNameOf('v1.2 final.txt')).toBe('v1.2 final')
  expect(bankNameOf('Dr. Smith notes')).toBe('Dr. Smith notes')
  expect(bankNameOf('.docx')).toBe('.docx')
  expect(bankNameOf(`${'长'.repeat(300)}.md`)).toHaveLength(120)
})

test('a call without bytes is JSON; with bytes each stands as a number in it and as a part beside it', async () => {
  expect(encodeInput({ id: 1 })).toMatchObject({ body: '{"input":{"id":1}}' })
  expect(encodeInput(undefined)).toMatchObject({ body: '{}' })
  const { body } = encodeInput({ name: 'a', bytes: Uint8Array.of(1, 2, 3) })
  if (!(body instanceof FormData)) throw new Error('No form data.')
  const [input, file] = [body.get('input'), body.get('file0')]
  if (!(input instanceof Blob) || !(file instanceof Blob)) throw new Error('A part is missing.')
  expect(JSON.parse(await input.text())).toEqual({ name: 'a', bytes: { $file: 0 } })
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([1, 2, 3])
})
