CREATE TABLE `bank_count` (
	`bank_id` integer NOT NULL,
	`counted` text NOT NULL,
	`type` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`bank_id`, `counted`, `type`),
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
INSERT INTO `bank_count` SELECT `bank_id`, 'questions', `type`, count(*) FROM `question` GROUP BY 1, 3;--> statement-breakpoint
INSERT INTO `bank_count` SELECT `bank_id`, 'doubtful', '', count(*) FROM `question`
WHERE `confidence` < 0.9 OR (`issues` <> '[]' AND EXISTS (SELECT 1 FROM json_each(`issues`) WHERE `value` <> 'hasImage')) GROUP BY 1;--> statement-breakpoint
INSERT INTO `bank_count` SELECT `bank_id`, 'answered', '', count(*) FROM `progress` GROUP BY 1;--> statement-breakpoint
INSERT INTO `bank_count` SELECT q.`bank_id`, 'mistakes', '', count(*) FROM `mistake` m JOIN `question` q ON q.`id` = m.`question_id`
WHERE m.`left_at` IS NULL GROUP BY 1;--> statement-breakpoint
-- What goes counts down where it was counted; of a bank that goes there is nothing left to count. A migration that makes one of
-- these tables anew has to make its triggers anew, and drop those of `question` that name `mistake` before it drops that.
CREATE TRIGGER `question_is_counted` AFTER INSERT ON `question`
BEGIN
	INSERT INTO `bank_count` VALUES (NEW.`bank_id`, 'questions', NEW.`type`, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
	INSERT INTO `bank_count` SELECT NEW.`bank_id`, 'doubtful', '', 1
	WHERE NEW.`confidence` < 0.9 OR (NEW.`issues` <> '[]' AND EXISTS (SELECT 1 FROM json_each(NEW.`issues`) WHERE `value` <> 'hasImage'))
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `question_counts_no_more` BEFORE DELETE ON `question`
BEGIN
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'questions' AND `type` = OLD.`type`;
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'doubtful'
		AND (OLD.`confidence` < 0.9 OR (OLD.`issues` <> '[]' AND EXISTS (SELECT 1 FROM json_each(OLD.`issues`) WHERE `value` <> 'hasImage')));
	-- its mistake goes with it, and no longer knows its bank then
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'mistakes'
		AND EXISTS (SELECT 1 FROM `mistake` WHERE `question_id` = OLD.`id` AND `left_at` IS NULL);
END;--> statement-breakpoint
CREATE TRIGGER `question_is_counted_anew` AFTER UPDATE OF `bank_id`, `type`, `confidence`, `issues` ON `question`
WHEN OLD.`bank_id` <> NEW.`bank_id` OR OLD.`type` <> NEW.`type` OR OLD.`confidence` <> NEW.`confidence` OR OLD.`issues` <> NEW.`issues`
BEGIN
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'questions' AND `type` = OLD.`type`;
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'doubtful'
		AND (OLD.`confidence` < 0.9 OR (OLD.`issues` <> '[]' AND EXISTS (SELECT 1 FROM json_each(OLD.`issues`) WHERE `value` <> 'hasImage')));
	INSERT INTO `bank_count` VALUES (NEW.`bank_id`, 'questions', NEW.`type`, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
	INSERT INTO `bank_count` SELECT NEW.`bank_id`, 'doubtful', '', 1
	WHERE NEW.`confidence` < 0.9 OR (NEW.`issues` <> '[]' AND EXISTS (SELECT 1 FROM json_each(NEW.`issues`) WHERE `value` <> 'hasImage'))
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'mistakes' AND OLD.`bank_id` <> NEW.`bank_id`
		AND EXISTS (SELECT 1 FROM `mistake` WHERE `question_id` = OLD.`id` AND `left_at` IS NULL);
	INSERT INTO `bank_count` SELECT NEW.`bank_id`, 'mistakes', '', 1 FROM `mistake`
	WHERE `question_id` = NEW.`id` AND `left_at` IS NULL AND OLD.`bank_id` <> NEW.`bank_id`
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `progress_is_counted` AFTER INSERT ON `progress`
BEGIN
	INSERT INTO `bank_count` VALUES (NEW.`bank_id`, 'answered', '', 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `progress_counts_no_more` AFTER DELETE ON `progress`
BEGIN
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'answered';
END;--> statement-breakpoint
CREATE TRIGGER `progress_is_counted_anew` AFTER UPDATE OF `bank_id` ON `progress` WHEN OLD.`bank_id` <> NEW.`bank_id`
BEGIN
	UPDATE `bank_count` SET `count` = `count` - 1 WHERE `bank_id` = OLD.`bank_id` AND `counted` = 'answered';
	INSERT INTO `bank_count` VALUES (NEW.`bank_id`, 'answered', '', 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `mistake_is_counted` AFTER INSERT ON `mistake` WHEN NEW.`left_at` IS NULL
BEGIN
	INSERT INTO `bank_count` SELECT `bank_id`, 'mistakes', '', 1 FROM `question` WHERE `id` = NEW.`question_id`
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `mistake_counts_no_more` AFTER DELETE ON `mistake` WHEN OLD.`left_at` IS NULL
BEGIN
	UPDATE `bank_count` SET `count` = `count` - 1
	WHERE `bank_id` = (SELECT `bank_id` FROM `question` WHERE `id` = OLD.`question_id`) AND `counted` = 'mistakes';
END;--> statement-breakpoint
CREATE TRIGGER `mistake_is_counted_anew` AFTER UPDATE OF `left_at` ON `mistake` WHEN (OLD.`left_at` IS NULL) <> (NEW.`left_at` IS NULL)
BEGIN
	INSERT INTO `bank_count` SELECT `bank_id`, 'mistakes', '', 1 FROM `question` WHERE `id` = NEW.`question_id`
	ON CONFLICT DO UPDATE SET `count` = `count` + CASE WHEN NEW.`left_at` IS NULL THEN 1 ELSE -1 END;
END;
