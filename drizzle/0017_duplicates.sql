CREATE TABLE `duplicate_decision` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`together` text NOT NULL,
	`decision` text NOT NULL,
	`seen` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `question_form` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`form` integer,
	`answer` text,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_by_form` ON `question_form` (`form`) WHERE form IS NOT NULL;--> statement-breakpoint
CREATE TABLE `joined_answer` (
	`attempt_id` integer PRIMARY KEY NOT NULL,
	`response` text NOT NULL,
	`after_edit_id` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
-- What a question is known by is made anew once it says something else.
CREATE TRIGGER `question_form_is_stale` AFTER UPDATE OF `type`, `stem`, `options`, `key`, `images` ON `question`
WHEN OLD.`type` <> NEW.`type` OR OLD.`stem` <> NEW.`stem` OR OLD.`options` <> NEW.`options`
	OR OLD.`key` IS NOT NEW.`key` OR OLD.`images` <> NEW.`images`
BEGIN
	DELETE FROM `question_form` WHERE `question_id` = NEW.`id`;
END;--> statement-breakpoint
-- An answer goes over to the question that its own is made one with, and its ratings with it. What was given stays as it was given.
DROP TRIGGER `attempt_is_not_changed`;--> statement-breakpoint
CREATE TRIGGER `attempt_is_not_changed` BEFORE UPDATE OF `id`, `uid`, `response`, `duration_ms`, `created_at` ON `attempt`
BEGIN
	SELECT RAISE(ABORT, 'attempt is append-only');
END;--> statement-breakpoint
DROP TRIGGER `review_is_not_changed`;--> statement-breakpoint
CREATE TRIGGER `review_is_not_changed`
BEFORE UPDATE OF `id`, `uid`, `attempt_id`, `rating`, `rated_by`, `reviewed_at`, `created_at` ON `review`
BEGIN
	SELECT RAISE(ABORT, 'review is append-only');
END;
