import Database from 'better-sqlite3'
import { addDays, dayAt } from '../../src-main/contract/days.ts'

const dayMs = 86_400_000

const wordsIn = {
  en: 'process thread socket pipe file signal mutex timer semaphore scheduler deadlock monitor kernel buffer cache page segment interrupt driver device queue stack heap table index lock journal checkpoint quorum lease'.split(
    ' ',
  ),
  zh: '进程 线程 套接字 管道 文件 信号 互斥锁 定时器 信号量 调度器 死锁 管程 内核 缓冲区 缓存 页面 分段 中断 驱动 设备 队列 栈 堆 表 索引 锁 日志 检查点 仲裁 租约'.split(
    ' ',
  ),
}

const word = (language: 'en' | 'zh', by: string) => `(@${language} ->> ((${by}) % 30))`

/** Every second one Chinese, so that a bank has both. */
const stem = `CASE i % 2
  WHEN 0 THEN 'Question ' || i || ': which of these statements about a ' || ${word('en', 'i / 2')} || ' and a ' || ${word('en', 'i / 7')}
    || ' of an operating system with an address space is right?'
  ELSE '第' || i || '题：关于操作系统中的' || ${word('zh', 'i / 2')} || '与' || ${word('zh', 'i / 7')} || '，下列说法中正确的是（　　）。' END`

const options = `json_array(json_object('label', 'A', 'text', 'It owns the ' || ${word('en', 'i / 3')} || ' alone.'),
  json_object('label', 'B', 'text', '它与' || ${word('zh', 'i / 3')} || '共享内存'))`

const counted = (last: string, from = 1) =>
  `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${last})`

const banks = `${counted('20')} INSERT INTO bank (id, uid, name, created_at) SELECT i, 'bank-' || i, 'Bank ' || i, 1 FROM n`

const questions = `
  ${counted('@questions')}
  INSERT INTO question (id, uid, bank_id, content_hash, type, stem, options, key, section, confidence, issues, images,
    created_at, updated_at)
  SELECT i, 'question-' || i, 1 + (i - 1) / (@questions / 20), 'hash-' || i,
    CASE i % 5 WHEN 0 THEN 'single' WHEN 1 THEN 'multiple' WHEN 2 THEN 'trueFalse' WHEN 3 THEN 'fillIn' ELSE 'shortAnswer' END,
    ${stem}, ${options}, '{"kind":"options","labels":["B"]}',
    'Chapter ' || (1 + (i - 1) % (@questions / 20) * 500 / @questions) || ' Processes and threads', 0.9, '[]', '[]', 1, 1 FROM n`

/** Every other answer is to a new question, the others to any that was answered before. */
const attempts = `
  ${counted('@questions * 2 - 1', 0)}
  INSERT INTO attempt (id, uid, question_id, response, duration_ms, created_at)
  SELECT i + 1, 'attempt-' || i, CASE i % 2 WHEN 0 THEN i / 2 + 1 ELSE 1 + i * 7919 % (i / 2 + 1) END,
    '{"kind":"options","labels":["A"]}', 5000 + i * 31 % 40000, @begin + i * (@now - @begin) / (@questions * 2) FROM n`

const outcomes = `
  INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, score, day, since_ms, duration_ms, created_at)
  SELECT a.id, q.id, q.bank_id, q.type, q.section,
    CASE a.id * 13 % 10 WHEN 0 THEN 'ungraded' WHEN 1 THEN 'partial' WHEN 2 THEN 'incorrect' WHEN 3 THEN 'incorrect' ELSE 'correct' END,
    1, day_at(a.created_at), a.created_at - lag(a.created_at) OVER (PARTITION BY q.id ORDER BY a.id), a.duration_ms, a.created_at
  FROM attempt a JOIN question q ON q.id = a.question_id`

const rest = `
  INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict)
  SELECT question_id, bank_id, count(*), max(attempt_id), verdict FROM outcome GROUP BY question_id;
  INSERT INTO mistake (question_id, times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id, left_at)
  SELECT question_id, 1, question_id % 2, created_at, attempt_id, CASE WHEN question_id % 2 THEN created_at END
  FROM outcome GROUP BY question_id;
  INSERT INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
  SELECT id, bank_id, 1 + id % 90, 5, @now + (id % 60 - 10) * 86400000, @now - id % 30 * 86400000, 3, 0 FROM question;
  INSERT INTO bank_plan (bank_id, exam_day, minutes_a_day, created_at, updated_at)
  SELECT id, '@exam', 30, 1, 1 FROM bank;
  INSERT INTO session (id, uid, bank_id, mode, scope, "order", created_at, used_at)
  VALUES (1, 'session-1', 1, 'study', 'all', 'sequential', 1, 1);
  INSERT INTO session_question (session_id, ordinal, question_id, seen_at)
  SELECT 1, id, id, @begin + id * (@now - @begin) / @questions FROM question WHERE id % 4 = 0;
  INSERT INTO grade (uid, attempt_id, verdict, score, graded_by, created_at)
  SELECT 'grade-' || attempt_id, attempt_id, verdict, 1, 'rule', created_at FROM outcome WHERE verdict <> 'ungraded';
  INSERT INTO review (uid, question_id, attempt_id, rating, rated_by, reviewed_at, created_at)
  SELECT 'review-' || attempt_id, question_id, attempt_id, iif(verdict = 'correct', 3, 1), 'rule', created_at, created_at
  FROM outcome WHERE verdict <> 'ungraded';
  INSERT INTO annotation (question_id, bookmarked_at, updated_at) SELECT id, 1, 1 FROM question WHERE id % 50 = 0;
  INSERT INTO question_tag (question_id, tag) SELECT id, 'tag ' || id % 30 FROM question WHERE id % 20 = 0;
  DELETE FROM search_index;`

/**
 * Questions in 20 banks, twice as many answers over two years up to `now`, and what follows from them; every bank has an exam in 60
 * days. The index of words is made when the library is opened next.
 */
export function seedHistory(file: string, now: number, size = 100_000): void {
  const sqlite = new Database(file)
  sqlite.pragma('synchronous = OFF')
  sqlite.function('day_at', (at) => dayAt(Number(at)))
  const filled = (text: string) =>
    text
      .replaceAll('@questions', String(size))
      .replaceAll('@begin', String(now - 730 * dayMs))
      .replaceAll('@now', String(now))
      .replaceAll('@exam', addDays(dayAt(now), 60))
      .replaceAll('@en', `'${JSON.stringify(wordsIn.en)}'`)
      .replaceAll('@zh', `'${JSON.stringify(wordsIn.zh)}'`)
  sqlite.transaction(() => {
    for (const text of [banks, questions, attempts, outcomes, rest]) sqlite.exec(filled(text))
  })()
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}
