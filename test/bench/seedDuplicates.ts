import Database from 'better-sqlite3'

type Texts = { stem: string; options: string[] }

const topics = ['栈', '队列', '堆', '图', '树', '散列表', '链表', '数组']
const things = ['process', 'thread', 'socket', 'pipe', 'file', 'signal', 'mutex', 'timer']

/** A sentence with other numbers each time, as banks have them: n-grams of all look alike. */
const questionOf = (i: number): Texts =>
  i % 2 === 0
    ? {
        stem: `关于第${i}号${topics[i % 8]}结构，其中保存了${i * 7}个元素，下列说法正确的是（　　）。`,
        options: [`查找需要${i % 97}次比较`, '插入总在末尾', `删除会移动${i % 89}个元素`, '遍历的次序是固定的'],
      }
    : {
        stem: `Which of the following statements about ${things[i % 8]} ${i} with ${i * 3} children is true?`,
        options: [
          `It waits for ${i % 97} events.`,
          'It owns an address space.',
          `It ends after ${i % 89} ms.`,
          'It never ends.',
        ],
      }

/** The same in other words, under other letters. */
const inOtherWords = (i: number): Texts => {
  const { stem, options } = questionOf(i)
  return {
    stem:
      i % 2 === 0
        ? stem.replace(/^关于(.*)，下列说法正确的是.*$/u, '$1，以下說法中正確的一項是')
        : stem.replace(
            /^Which of the following statements about (.*) is true\?$/u,
            'Regarding $1, which of these is true',
          ),
    options: options.toReversed(),
  }
}

const key = (at: number) => JSON.stringify({ kind: 'options', labels: ['ABCD'.charAt(at)] })

/**
 * Writes banks of `held` questions, 5,000 each, and one more of `fresh` ones, of which every tenth is a question of the others in
 * other words, and of those every second with another answer. Returns the number of the last bank.
 */
export function seedDuplicates(file: string, { held, fresh }: { held: number; fresh: number }): number {
  const sqlite = new Database(file)
  sqlite.pragma('synchronous = OFF')
  const last = Math.ceil(held / 5000) + 1
  const addBank = sqlite.prepare('INSERT INTO bank (id, uid, name, created_at) VALUES (?, ?, ?, 1)')
  const add =
    sqlite.prepare(`INSERT INTO question (id, uid, bank_id, content_hash, type, stem, options, key, confidence, issues,
    images, created_at, updated_at) VALUES (?, ?, ?, ?, 'single', ?, ?, ?, 0.9, '[]', '[]', 1, 1)`)
  const write = (id: number, bank: number, { stem, options }: Texts, answer: number) => {
    const lettered = options.map((text, at) => ({ label: 'ABCD'.charAt(at), text }))
    add.run(id, `question-${id}`, bank, `hash-${id}`, stem, JSON.stringify(lettered), key(answer))
  }
  sqlite.transaction(() => {
    for (let bank = 1; bank <= last; bank++) addBank.run(bank, `bank-${bank}`, `Bank ${bank}`)
    for (let i = 1; i <= held; i++) write(i, Math.ceil(i / 5000), questionOf(i), 0)
    for (let i = held + 1; i <= held + fresh; i++) {
      const at = i - held
      if (at % 10 === 0) write(i, last, inOtherWords(at), at % 20 === 0 ? 0 : 3)
      else write(i, last, questionOf(i), 0)
    }
  })()
  sqlite.close()
  return last
}
