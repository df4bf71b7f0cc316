-- Attempts and grades are history: never changed, and gone only with their question.
CREATE TRIGGER `attempt_is_not_changed` BEFORE UPDATE ON `attempt`
BEGIN
	SELECT RAISE(ABORT, 'attempt is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `attempt_is_kept` BEFORE DELETE ON `attempt`
WHEN EXISTS (SELECT 1 FROM `question` WHERE `id` = OLD.`question_id`)
BEGIN
	SELECT RAISE(ABORT, 'attempt is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `grade_is_not_changed` BEFORE UPDATE ON `grade`
BEGIN
	SELECT RAISE(ABORT, 'grade is append-only');
END;--> statement-breakpoint
CREATE TRIGGER `grade_is_kept` BEFORE DELETE ON `grade`
WHEN EXISTS (SELECT 1 FROM `attempt` WHERE `id` = OLD.`attempt_id`)
BEGIN
	SELECT RAISE(ABORT, 'grade is append-only');
END;
