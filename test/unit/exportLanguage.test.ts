import { expect, test } from 'vitest'
import { languageOf } from '../../src-main/exports/texts/languageOf.ts'

const asked = (stem: string, ...options: string[]) => ({
  stem,
  options: options.map((text, at) => ({ label: 'ABCD'.charAt(at), text })),
})

test('the words beside questions are in the language of most of them', () => {
  expect(languageOf([asked('Which gas do green plants take in?', 'oxygen', 'helium')])).toBe('en')
  expect(languageOf([asked('绿色植物吸收哪种气体？', '氧气', '氦气')])).toBe('zh')
  expect(
    languageOf([asked('下列 API 中属于 POSIX 的是', 'fork', 'CreateProcess'), asked('进程的三种状态是什么？')]),
  ).toBe('zh')
  expect(languageOf([asked('1 + 1 = ?', '2', '3')])).toBe('zh')
})
