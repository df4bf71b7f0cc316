CREATE TABLE `mistake_decision` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`decision` text NOT NULL,
	`after_attempt_id` integer NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
-- Derived, so it is made anew: with the type and the section of its question, and how long ago the attempt before it was.
CREATE TABLE `__new_outcome` (
	`attempt_id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`bank_id` integer NOT NULL,
	`type` text NOT NULL,
	`section` text,
	`verdict` text NOT NULL,
	`score` real,
	`day` text NOT NULL,
	`since_ms` integer,
	`duration_ms` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_outcome`
SELECT o.`attempt_id`, o.`question_id`, o.`bank_id`, q.`type`, q.`section`, o.`verdict`, o.`score`, o.`day`,
	max(0, o.`created_at` - lag(o.`created_at`) OVER (PARTITION BY o.`question_id` ORDER BY o.`attempt_id`)),
	o.`duration_ms`, o.`created_at`
FROM `outcome` o JOIN `question` q ON q.`id` = o.`question_id`;--> statement-breakpoint
DROP TABLE `outcome`;--> statement-breakpoint
ALTER TABLE `__new_outcome` RENAME TO `outcome`;--> statement-breakpoint
CREATE INDEX `outcome_by_question` ON `outcome` (`question_id`,`verdict`,`duration_ms`);--> statement-breakpoint
CREATE INDEX `outcome_by_day` ON `outcome` (`day`,`bank_id`,`verdict`,`duration_ms`);--> statement-breakpoint
CREATE INDEX `outcome_by_bank` ON `outcome` (`bank_id`);--> statement-breakpoint
CREATE INDEX `outcome_by_gap` ON `outcome` (`since_ms`,`verdict`,`day`,`bank_id`) WHERE since_ms IS NOT NULL AND verdict <> 'ungraded';--> statement-breakpoint
DROP INDEX `card_by_due`;--> statement-breakpoint
CREATE INDEX `card_by_due` ON `card` (`bank_id`,`due`,`last_review`,`stability`);--> statement-breakpoint
CREATE INDEX `session_question_by_seen` ON `session_question` (`seen_at`) WHERE seen_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `topic` (
	`id` integer PRIMARY KEY NOT NULL,
	`bank_id` integer NOT NULL,
	`type` text NOT NULL,
	`section` text NOT NULL,
	`answered` integer NOT NULL,
	`correct` integer NOT NULL,
	`partial` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_once_a_bank` ON `topic` (`bank_id`,`type`,`section`);--> statement-breakpoint
CREATE TABLE `topic_day` (
	`day` text NOT NULL,
	`topic_id` integer NOT NULL,
	`bank_id` integer NOT NULL,
	`answered` integer NOT NULL,
	`correct` integer NOT NULL,
	`partial` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	PRIMARY KEY(`day`, `topic_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `topic_day_by_topic` ON `topic_day` (`topic_id`);--> statement-breakpoint
INSERT INTO `topic` (`bank_id`, `type`, `section`, `answered`, `correct`, `partial`, `duration_ms`)
SELECT `bank_id`, `type`, coalesce(`section`, ''), count(*), sum(`verdict` = 'correct'), sum(`verdict` = 'partial'), sum(`duration_ms`)
FROM `outcome` WHERE `verdict` <> 'ungraded' GROUP BY 1, 2, 3;--> statement-breakpoint
INSERT INTO `topic_day` (`day`, `topic_id`, `bank_id`, `answered`, `correct`, `partial`, `duration_ms`)
SELECT o.`day`, t.`id`, t.`bank_id`, count(*), sum(o.`verdict` = 'correct'), sum(o.`verdict` = 'partial'), sum(o.`duration_ms`)
FROM `outcome` o JOIN `topic` t ON t.`bank_id` = o.`bank_id` AND t.`type` = o.`type` AND t.`section` = coalesce(o.`section`, '')
WHERE o.`verdict` <> 'ungraded' GROUP BY 1, 2;--> statement-breakpoint
CREATE TRIGGER `outcome_follows_question` AFTER UPDATE OF `type`, `section` ON `question`
WHEN OLD.`type` <> NEW.`type` OR OLD.`section` IS NOT NEW.`section`
BEGIN
	UPDATE `outcome` SET `type` = NEW.`type`, `section` = NEW.`section` WHERE `question_id` = NEW.`id`;
END;--> statement-breakpoint
-- Graded outcomes are counted. None of the triggers names another table than these, so that any other can be made anew.
CREATE TRIGGER `outcome_is_counted` AFTER INSERT ON `outcome`
BEGIN
	INSERT INTO `topic` (`bank_id`, `type`, `section`, `answered`, `correct`, `partial`, `duration_ms`)
	SELECT NEW.`bank_id`, NEW.`type`, coalesce(NEW.`section`, ''), 1, NEW.`verdict` = 'correct', NEW.`verdict` = 'partial', NEW.`duration_ms`
	WHERE NEW.`verdict` <> 'ungraded'
	ON CONFLICT (`bank_id`, `type`, `section`) DO UPDATE SET `answered` = `answered` + 1, `correct` = `correct` + excluded.`correct`,
		`partial` = `partial` + excluded.`partial`, `duration_ms` = `duration_ms` + excluded.`duration_ms`;
	INSERT INTO `topic_day` (`day`, `topic_id`, `bank_id`, `answered`, `correct`, `partial`, `duration_ms`)
	SELECT NEW.`day`, t.`id`, t.`bank_id`, 1, NEW.`verdict` = 'correct', NEW.`verdict` = 'partial', NEW.`duration_ms`
	FROM `topic` t WHERE t.`bank_id` = NEW.`bank_id` AND t.`type` = NEW.`type` AND t.`section` = coalesce(NEW.`section`, '')
		AND NEW.`verdict` <> 'ungraded'
	ON CONFLICT (`day`, `topic_id`) DO UPDATE SET `answered` = `answered` + 1, `correct` = `correct` + excluded.`correct`,
		`partial` = `partial` + excluded.`partial`, `duration_ms` = `duration_ms` + excluded.`duration_ms`;
END;--> statement-breakpoint
CREATE TRIGGER `outcome_is_counted_anew` AFTER UPDATE ON `outcome`
BEGIN
	UPDATE `topic_day` SET `answered` = `answered` - 1, `correct` = `correct` - (OLD.`verdict` = 'correct'),
		`partial` = `partial` - (OLD.`verdict` = 'partial'), `duration_ms` = `duration_ms` - OLD.`duration_ms`
	WHERE `day` = OLD.`day` AND OLD.`verdict` <> 'ungraded' AND `topic_id` = (SELECT `id` FROM `topic`
		WHERE `bank_id` = OLD.`bank_id` AND `type` = OLD.`type` AND `section` = coalesce(OLD.`section`, ''));
	UPDATE `topic` SET `answered` = `answered` - 1, `correct` = `correct` - (OLD.`verdict` = 'correct'),
		`partial` = `partial` - (OLD.`verdict` = 'partial'), `duration_ms` = `duration_ms` - OLD.`duration_ms`
	WHERE `bank_id` = OLD.`bank_id` AND `type` = OLD.`type` AND `section` = coalesce(OLD.`section`, '') AND OLD.`verdict` <> 'ungraded';
	INSERT INTO `topic` (`bank_id`, `type`, `section`, `answered`, `correct`, `partial`, `duration_ms`)
	SELECT NEW.`bank_id`, NEW.`type`, coalesce(NEW.`section`, ''), 1, NEW.`verdict` = 'correct', NEW.`verdict` = 'partial', NEW.`duration_ms`
	WHERE NEW.`verdict` <> 'ungraded'
	ON CONFLICT (`bank_id`, `type`, `section`) DO UPDATE SET `answered` = `answered` + 1, `correct` = `correct` + excluded.`correct`,
		`partial` = `partial` + excluded.`partial`, `duration_ms` = `duration_ms` + excluded.`duration_ms`;
	INSERT INTO `topic_day` (`day`, `topic_id`, `bank_id`, `answered`, `correct`, `partial`, `duration_ms`)
	SELECT NEW.`day`, t.`id`, t.`bank_id`, 1, NEW.`verdict` = 'correct', NEW.`verdict` = 'partial', NEW.`duration_ms`
	FROM `topic` t WHERE t.`bank_id` = NEW.`bank_id` AND t.`type` = NEW.`type` AND t.`section` = coalesce(NEW.`section`, '')
		AND NEW.`verdict` <> 'ungraded'
	ON CONFLICT (`day`, `topic_id`) DO UPDATE SET `answered` = `answered` + 1, `correct` = `correct` + excluded.`correct`,
		`partial` = `partial` + excluded.`partial`, `duration_ms` = `duration_ms` + excluded.`duration_ms`;
END;--> statement-breakpoint
CREATE TRIGGER `outcome_counts_no_more` AFTER DELETE ON `outcome`
BEGIN
	UPDATE `topic_day` SET `answered` = `answered` - 1, `correct` = `correct` - (OLD.`verdict` = 'correct'),
		`partial` = `partial` - (OLD.`verdict` = 'partial'), `duration_ms` = `duration_ms` - OLD.`duration_ms`
	WHERE `day` = OLD.`day` AND OLD.`verdict` <> 'ungraded' AND `topic_id` = (SELECT `id` FROM `topic`
		WHERE `bank_id` = OLD.`bank_id` AND `type` = OLD.`type` AND `section` = coalesce(OLD.`section`, ''));
	UPDATE `topic` SET `answered` = `answered` - 1, `correct` = `correct` - (OLD.`verdict` = 'correct'),
		`partial` = `partial` - (OLD.`verdict` = 'partial'), `duration_ms` = `duration_ms` - OLD.`duration_ms`
	WHERE `bank_id` = OLD.`bank_id` AND `type` = OLD.`type` AND `section` = coalesce(OLD.`section`, '') AND OLD.`verdict` <> 'ungraded';
END;
