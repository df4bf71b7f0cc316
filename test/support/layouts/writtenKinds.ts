import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const youChose = make(
  'en-review-you-chose.txt',
  `
Quiz: Rivers

Question 1
Which river flows through Vienna?
A. Rhine
B. Danube
C. Elbe
You chose: B - Right
Question 2
Which river is the longest in Africa?
A. Nile
B. Congo
C. Niger
You chose: C - Wrong
Question 3
The Amazon flows into the Atlantic.
A. True
B. False
You chose: A. True - Right
`,
  `
S Which river flows through Vienna?|Rhine|Danube|Elbe|B
S Which river is the longest in Africa?|Nile|Congo|Niger|
T The Amazon flows into the Atlantic.|1`,
)

const pointsGained = make(
  'zh-practice-points-gained.txt',
  `
1、【单选】水的化学式是（）
A. H2O
B. CO2
C. O2
作答：A  （+3分）
2、【多选】下列属于金属的有（）
A. 铁
B. 氧
C. 铜
D. 硫
作答：AC  （+3分）
3、【多选】下列属于气体的有（）
A. 氮气
B. 氢气
C. 食盐
作答：AC  （+0分）
4、【判断】冰比水重。
作答：×  （+3分）
`,
  `
S 水的化学式是（）|H2O|CO2|O2|A
M 下列属于金属的有（）|铁|氧|铜|硫|AC
M 下列属于气体的有（）|氮气|氢气|食盐|
T 冰比水重。|0`,
)

export const writtenKinds = (): Layout[] => [youChose, pointsGained]
