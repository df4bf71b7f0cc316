import type { FakeRequest } from '../fakeProvider/replies.ts'
import { partsOf } from '../fakeProvider/solver.ts'

/** Documents without answers. */
export const unanswered = {
  zh: `一、单项选择题
1. 下列哪一种能源属于可再生能源？
A. 煤炭
B. 石油
C. 风能
D. 天然气

2. 水在标准大气压下的沸点是多少？
A. 0 ℃
B. 50 ℃
C. 100 ℃
D. 150 ℃

3. 我国面积最大的淡水湖是哪一个？
A. 洞庭湖
B. 鄱阳湖
C. 太湖
D. 洪泽湖
`,
  en: `1. Which of these is a renewable source of energy?
A. Coal
B. Oil
C. Wind
D. Natural gas

2. At which temperature does water boil at sea level?
A. 0 °C
B. 50 °C
C. 100 °C
D. 150 °C

3. Which planet is closest to the sun?
A. Venus
B. Mercury
C. Mars
D. Earth
`,
}

const words = {
  zh: '风能来自大气运动，可以不断得到补充；另外三项都会越用越少。',
  en: 'Wind comes back by itself; the other three are used up.',
}

/** Says ready when tested, and of every question that C is right. */
export function anyAnswer(request: FakeRequest, language: 'zh' | 'en'): string {
  if (request.user.includes('"ready"')) return '{"ready": true}'
  const parts = partsOf(request).map(({ id }) => ({ id, answer: ['C'], explanation: words[language] }))
  return JSON.stringify({ parts })
}
