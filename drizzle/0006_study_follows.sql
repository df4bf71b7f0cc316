-- Reviews and edits are history: never changed, and gone only with their question.
CREATE TRIGGER `review_is_not_changed` BEFORE UPDATE ON `review`
BEGIN
	SELECT RAISE(ABORT, 'review is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `review_is_kept` BEFORE DELETE ON `review`
WHEN EXISTS (SELECT 1 FROM `question` WHERE `id` = OLD.`question_id`)
BEGIN
	SELECT RAISE(ABORT, 'review is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `question_edit_is_not_changed` BEFORE UPDATE ON `question_edit`
BEGIN
	SELECT RAISE(ABORT, 'question_edit is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `question_edit_is_kept` BEFORE DELETE ON `question_edit`
WHEN EXISTS (SELECT 1 FROM `question` WHERE `id` = OLD.`question_id`)
BEGIN
	SELECT RAISE(ABORT, 'question_edit is append-only');
END;--> statement-breakpoint
-- What earlier versions counted anew each time, from the attempts and grades there are. A day begins at four, as in contract/days.ts.
INSERT INTO `outcome` (`attempt_id`, `question_id`, `bank_id`, `verdict`, `score`, `duration_ms`, `day`, `created_at`)
SELECT a.`id`, a.`question_id`, q.`bank_id`, coalesce(g.`verdict`, 'ungraded'), g.`score`, a.`duration_ms`,
	date(a.`created_at` / 1000, 'unixepoch', 'localtime', '-4 hours'), a.`created_at`
FROM `attempt` a JOIN `question` q ON q.`id` = a.`question_id`
LEFT JOIN `grade` g ON g.`id` = (SELECT max(`id`) FROM `grade` WHERE `attempt_id` = a.`id`);--> statement-breakpoint
INSERT INTO `progress` (`question_id`, `bank_id`, `attempts`, `last_attempt_id`, `last_verdict`)
SELECT o.`question_id`, o.`bank_id`, n.`attempts`, o.`attempt_id`, o.`verdict`
FROM (SELECT `question_id`, count(*) AS `attempts`, max(`attempt_id`) AS `last` FROM `outcome` GROUP BY `question_id`) n
JOIN `outcome` o ON o.`attempt_id` = n.`last`;
