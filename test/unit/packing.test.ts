import { expect, test } from 'vitest'
import { withCertificate } from '../../.ci/package/pack.ts'

test('a certificate that is not there is not set to nothing, and one that is goes on as it is', () => {
  expect(withCertificate({ PATH: 'x', CSC_LINK: '', CSC_KEY_PASSWORD: '' })).toEqual({
    PATH: 'x',
    CSC_KEY_PASSWORD: '',
  })
  const signed = { PATH: 'x', CSC_LINK: 'aGVsbG8=', CSC_KEY_PASSWORD: '' }
  expect(withCertificate(signed)).toEqual(signed)
})
