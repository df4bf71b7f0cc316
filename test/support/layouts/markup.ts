import type { Item } from './banks.ts'
import { care, code, comp, life, past, road, world } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, isRight, kindName, letters, opts, shown, take } from './layout.ts'

const html = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const page = (title: string, body: string) =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title><style>.right{color:#c00}</style><script>var questions = ["1. A. B. C."];</script></head>\n<body>\n<nav><ul><li><a href="#">Home</a></li><li><a href="#">Courses</a></li><li><a href="#">About us</a></li></ul></nav>\n<main>\n${body}\n</main>\n<footer><p>© 2024 All rights reserved.</p></footer>\n</body></html>\n`

const orderedLists = (): Layout => {
  const items = take(world, 'S8')
  return {
    name: 'ht-ordered-lists.html',
    items,
    body: page(
      'Quiz',
      `<h1>General knowledge quiz</h1>\n<ol>\n${each(items, (q) => `<li><p>${html(q.stem)}</p><ol type="A">${opts(q, (_, t) => `<li>${html(t)}</li>`, '')}</ol><p><strong>Answer:</strong> ${q.answer}</p></li>\n`)}</ol>`,
    ),
  }
}
const blogPost = (): Layout => {
  const items = take(life, 'S8')
  return {
    name: 'ht-blog-mcq.html',
    items,
    body: page(
      'Biology MCQ',
      `<h1>Biology MCQ with answers</h1>\n<p>These questions help you to prepare for the entrance test.</p>\n${each(items, (q, n) => `<p><strong>${n}. ${html(q.stem)}</strong><br>\na) ${q.options[0]}<br>\nb) ${q.options[1]}<br>\nc) ${q.options[2]}<br>\nd) ${q.options[3]}</p>\n<div class="collapseomatic" id="a${n}">View Answer</div><div class="content">Answer: ${String(q.answer).toLowerCase()}<br>\nExplanation: This is described in every textbook.</div>\n`)}<h2>Related posts</h2><ul><li><a href="#">Chemistry MCQ</a></li><li><a href="#">Physics MCQ</a></li></ul>`,
    ),
  }
}
const inputs = (): Layout => {
  const items = take(code, 'S6M2')
  return {
    name: 'ht-form-inputs.html',
    items,
    body: page(
      'Test',
      `<form>\n${each(items, (q, n) => `<fieldset><legend>Question ${n} of ${items.length}</legend><div class="stem">${html(q.stem)}</div>${opts(q, (l, t) => `<div><label><input type="${q.type === 'single' ? 'radio' : 'checkbox'}" name="q${n}" value="${l}"> ${l}. ${html(t)}</label></div>`, '')}<div class="key">Correct answer: ${shown(q, { between: ', ' })}</div></fieldset>\n`)}<button>Submit</button></form>`,
    ),
  }
}
const divs = (): Layout => {
  const items = take(road, 'S6M3T4')
  return {
    name: 'ht-exam-review-zh.html',
    items,
    body: page(
      '考试结果',
      `<div class="score">成绩：<b>95</b>分　用时：18分20秒</div>\n${each(items, (q, n) => `<div class="item"><div class="title"><span>${n}</span>、<em>[${kindName(q)}]</em> ${html(q.stem)} <span>（5分）</span></div><ul>${q.options.length > 0 ? opts(q, (l, t) => `<li><i>${l}</i>. <span>${html(t)}</span></li>`, '') : '<li><i>A</i>. <span>正确</span></li><li><i>B</i>. <span>错误</span></li>'}</ul><div>您的答案：<span>A</span>　正确答案：<span class="right">${q.type === 'trueFalse' ? (q.answer ? 'A' : 'B') : q.answer}</span>　得分：5</div><div>答案解析：<p>无</p></div></div>\n`)}`,
    ),
  }
}
const tables = (): Layout => {
  const items = take(comp, 'S6T3')
  return {
    name: 'ht-table-zh.html',
    items,
    body: page(
      '题库',
      `<table border="1"><caption>计算机基础题库</caption><thead><tr><th>编号</th><th>试题内容</th><th>A</th><th>B</th><th>C</th><th>D</th><th>参考答案</th></tr></thead><tbody>\n${each(items, (q, n) => `<tr><td>${n}</td><td>${html(q.stem)}</td>${[0, 1, 2, 3].map((i) => `<td>${html(q.options[i] ?? '')}</td>`).join('')}<td>${shown(q, { yes: '对', no: '错' })}</td></tr>\n`)}</tbody></table>`,
    ),
  }
}
const redSpans = (): Layout => {
  const items = take(past, 'S8')
  return {
    name: 'ht-red-right-option.html',
    items,
    body: page(
      '历史题',
      each(
        items,
        (q, n) =>
          `<p>${n}、${html(q.stem)}</p>\n${opts(q, (l, t) => `<p>${isRight(q, l) ? `<span style="color:#ff0000">${l}、${html(t)}</span>` : `${l}、${html(t)}`}</p>`)}\n`,
      ),
    ),
  }
}
const mht = (): Layout => {
  const items = take(care, 'S6')
  const whole = page(
    '护理题',
    each(
      items,
      (q, n) => `<p>${n}. ${html(q.stem)}</p>${opts(q, (l, t) => `<p>${l}. ${html(t)}</p>`)}<p>答案：${q.answer}</p>\n`,
    ),
  )
  const encoded = Buffer.from(whole)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
  return {
    name: 'ht-saved-page.mht',
    items,
    body: `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/quiz\r\nSubject: quiz\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary0"\r\n\r\n------Boundary0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/quiz\r\n\r\n${encoded}\r\n------Boundary0--\r\n`,
  }
}
const anchorAnswers = (): Layout => {
  const items = take(world, 'S8')
  return {
    name: 'md-answers-section-at-end.md',
    items,
    body: `# Quiz\n\n## Questions\n\n${each(items, (q, n) => `${n}. ${q.stem}\n   - a) ${q.options[0]}\n   - b) ${q.options[1]}\n   - c) ${q.options[2]}\n   - d) ${q.options[3]}\n\n`)}## Answers\n\n${each(items, (q, n) => `${n}. **${String(q.answer).toLowerCase()}** - ${q.options[letters.indexOf(String(q.answer))]}\n`)}`,
  }
}
const numberedOptions = (): Layout => {
  const items: Item[] = take(past, 'S8')
  return {
    name: 'md-numeric-options-zh.md',
    items,
    body: each(
      items,
      (q, n) =>
        `#### 第 ${n} 题\n\n${q.stem}\n\n${q.options.map((t, i) => `(${i + 1}) ${t}`).join('\n\n')}\n\n> 答案：(${letters.indexOf(String(q.answer)) + 1})\n\n`,
    ),
  }
}
const boldRight = (): Layout => {
  const items = take(code, 'S7M2')
  return {
    name: 'md-bold-right-option.md',
    items,
    body: each(
      items,
      (q, n) =>
        `${n}. ${q.stem}\n\n${opts(q, (l, t) => (isRight(q, l) ? `   **${l}. ${t}**\n` : `   ${l}. ${t}\n`))}\n`,
    ),
  }
}
const flash = (): Layout => {
  const items: Item[] = [...take(code, 'Q2'), ...take(life, 'Q2'), ...take(world, 'Q2')]
  return {
    name: 'md-faq-headings.md',
    items,
    body: `# Interview questions\n\n${each(items, (q, n) => `### ${n}. ${q.stem}\n\n${q.answer}\n\n**[⬆ Back to Top](#interview-questions)**\n\n`)}`,
  }
}

export const markup = (): Layout[] => [
  orderedLists(),
  blogPost(),
  inputs(),
  divs(),
  tables(),
  redSpans(),
  mht(),
  anchorAnswers(),
  numberedOptions(),
  boldRight(),
  flash(),
]
