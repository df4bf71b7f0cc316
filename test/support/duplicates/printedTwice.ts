/** Questions that two papers print in other words, or with their options in another order; without numbers. */
export const photosynthesis = {
  first: `下列关于光合作用的说法正确的是（ ）
A. 释放氧气
B. 不需要叶绿体
C. 只在夜间进行
D. 消耗有机物
答案：A`,
  again: `关于光合作用，以下说法正确的是（ ）
A. 只在夜间进行
B. 消耗有机物
C. 释放氧气
D. 不需要叶绿体
答案：A`,
}
export const membrane = {
  withoutKey: `细胞膜的主要成分是（ ）
A. 脂质和蛋白质
B. 糖类
C. 核酸
D. 纤维素`,
  again: `细胞膜的主要成分是什么？
A. 糖类
B. 脂质和蛋白质
C. 核酸
D. 纤维素
答案：B`,
}
export const continents = {
  first: `世界上面积最大的洲是（ ）
A. 亚洲
B. 非洲
C. 欧洲
D. 南极洲
答案：A`,
  again: `世界上面积最大的洲是（ ）
A. 非洲
B. 亚洲
C. 欧洲
D. 南极洲
答案：B`,
}

/** A paper whose questions are counted from a number on. */
export const paperFrom = (number: number, ...questions: string[]): string =>
  questions.map((question, at) => `${number + at}. ${question}\n`).join('')
