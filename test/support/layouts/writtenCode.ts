import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const topics = make(
  'en-topic-behind-number-stem-labelled.md',
  `
# Revision

## Easy

### 1. Verbs

Question: Which form of "go" is the past tense?

- A. gone
- B. went

Answer: B

### 2. Numbers

Question: 12 eggs are called ...

- A. a dozen
- B. a score

Answer: A

### 3. Verbs

Question: Which verb is irregular?

- A. walk
- B. swim

Answer: B
`,
  `
S Which form of "go" is the past tense?|gone|went|B
S 12 eggs are called ...|a dozen|a score|A
S Which verb is irregular?|walk|swim|B`,
)

const tags = make(
  'zh-tags-in-code-as-options.md',
  `
1. **哪个标签是段落？**
   - \`<span>\`
   - \`<p>\`
   - \`<a>\`
   - \`<div>\`
B
2. **哪个标签用来换行？**
   - \`<br>\`
   - \`<hr>\`
   - \`<tr>\`
   - \`<td>\`
A
3. **CSS 用来做什么？**
   - 定义样式
   - 定义结构
   - 存储数据
   - 运行程序
A
`,
  `
S 哪个标签是段落？|<span>|<p>|<a>|<div>|B
S 哪个标签用来换行？|<br>|<hr>|<tr>|<td>|A
S CSS 用来做什么？|定义样式|定义结构|存储数据|运行程序|A`,
)

/** Quizzes about programming and languages, with topics as titles and code as options. */
export const writtenCode = (): Layout[] => [topics, tags]
