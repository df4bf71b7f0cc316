INSERT INTO bank (id, uid, name, provisional, created_at) VALUES (1, 'bank-1', 'Sums', 0, 1000);
INSERT INTO document (id, sha256, size, created_at) VALUES (1, 'aa', 120, 1000);
INSERT INTO job (id, kind, payload, lane, state, stage, done, total, attempts, run_after, created_at, started_at, finished_at)
  VALUES (1, 'ingest', '{}', 'bank 1', 'done', 'done', 2, 2, 1, 1000, 1000, 1001, 1002);
INSERT INTO bank_import (id, uid, bank_id, document_id, job_id, name, recognised, by_type, ledger, doubtful, added, repeated, created_at)
  VALUES (1, 'import-1', 1, 1, 1, 'sums.txt', 2, '{"single":1,"multiple":0,"trueFalse":1,"fillIn":0,"shortAnswer":0}', NULL, 0, 2, 0, 1000);
INSERT INTO question (id, uid, bank_id, content_hash, number, type, stem, options, key, explanation, section, confidence, issues, images, created_at, updated_at)
  VALUES (1, 'question-1', 1, 'h1', '1', 'single', 'What is 1 + 1?', '[{"label":"A","text":"2"},{"label":"B","text":"3"}]', '{"kind":"options","labels":["A"]}', NULL, NULL, 0.95, '[]', '[]', 1000, 1000),
         (2, 'question-2', 1, 'h2', '2', 'trueFalse', '2 is even.', '[]', '{"kind":"truth","value":true}', 'It is.', NULL, 0.95, '[]', '[]', 1000, 1000);
INSERT INTO origin (import_id, ordinal, question_id, number, type, key, first_block, last_block, fields)
  VALUES (1, 0, 1, '1', 'single', '{"kind":"options","labels":["A"]}', 0, 3, '{}'), (1, 1, 2, '2', 'trueFalse', '{"kind":"truth","value":true}', 4, 5, '{}');
INSERT INTO session (id, uid, bank_id, scope, "order", position, created_at, used_at) VALUES (1, 'session-1', 1, 'all', 'sequential', 0, 2000, 2000);
INSERT INTO attempt (id, uid, question_id, response, duration_ms, created_at) VALUES (1, 'attempt-1', 1, '{"kind":"options","labels":["B"]}', 900, 2000);
INSERT INTO grade (id, uid, attempt_id, verdict, score, graded_by, created_at) VALUES (1, 'grade-1', 1, 'incorrect', 0.0, 'rule', 2000);
INSERT INTO session_question (session_id, ordinal, question_id, attempt_id) VALUES (1, 0, 1, 1), (1, 1, 2, NULL);
INSERT INTO mistake (question_id, times_wrong, right_in_a_row, last_wrong_at, last_wrong_attempt_id, left_at) VALUES (1, 1, 0, 2000, 1, NULL);
INSERT INTO setting (key, value) VALUES ('language', '"zh"');
INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, score, day, since_ms, duration_ms, created_at)
  VALUES (1, 1, 1, 'single', NULL, 'incorrect', 0.0, '1970-01-01', NULL, 900, 2000);
INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict) VALUES (1, 1, 1, 1, 'incorrect');
INSERT INTO annotation (question_id, bookmarked_at, note, updated_at) VALUES (2, 3000, 'Even numbers end in 0, 2, 4, 6 or 8.', 3000);
INSERT INTO session (id, uid, bank_id, mode, scope, "order", position, created_at, used_at) VALUES (2, 'session-2', NULL, 'exam', 'mistakes', 'random', 0, 4000, 4000);
INSERT INTO session_question (session_id, ordinal, question_id) VALUES (2, 0, 1);
INSERT INTO exam (session_id, name, plan, draw, limit_ms, elapsed_ms, ticked_at, handed_in_at, handed_in_by, pass_mark)
  VALUES (2, 'Mistakes', '{"parts":[{"types":["single"],"sections":[],"count":1,"points":1}],"minutes":5,"passMark":0.6,"shuffleOptions":false,"multipleChoice":"allOrNothing"}',
    '{"set":{"bankIds":[],"scope":"mistakes","filter":{}},"order":"random"}', 300000, 60000, 4000, 5000, 'person', 0.6);
INSERT INTO change (id, uid, kind, made_by, detail, state, pass, job_id, last_attempt_id, created_at, turned_at)
VALUES (1, 'change-1', 'annotate', 'person', '{"count":1}', 'done', 0, NULL, 0, 3000, NULL);
INSERT INTO change_row (change_id, pass, table_name, key, kind, before, after) VALUES (1, 0, 'annotation', '2', 'added', NULL, NULL);
