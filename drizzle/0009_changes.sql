CREATE TABLE `change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`made_by` text NOT NULL,
	`detail` text NOT NULL,
	`state` text NOT NULL,
	`pass` integer DEFAULT 0 NOT NULL,
	`job_id` integer,
	`last_attempt_id` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`turned_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_uid_unique` ON `change` (`uid`);--> statement-breakpoint
CREATE INDEX `change_by_state` ON `change` (`state`);--> statement-breakpoint
CREATE INDEX `change_by_job` ON `change` (`job_id`);--> statement-breakpoint
CREATE TABLE `change_row` (
	`change_id` integer NOT NULL,
	`pass` integer NOT NULL,
	`table_name` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`change_id`, `pass`, `table_name`, `key`),
	FOREIGN KEY (`change_id`) REFERENCES `change`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_row_by_key` ON `change_row` (`table_name`,`key`);--> statement-breakpoint
ALTER TABLE `question_edit` ADD `made_by` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `question_edit` ADD `change_id` integer;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `removed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `question` ADD `place` real;--> statement-breakpoint
CREATE INDEX `question_by_place` ON `question` (`bank_id`,(CASE WHEN "place" IS NULL THEN "id" ELSE "place" END));