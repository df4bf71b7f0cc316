CREATE TABLE `annotation` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`bookmarked_at` integer,
	`note` text,
	`mistake_reason` text,
	`report` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `annotation_by_bookmark` ON `annotation` (`bookmarked_at`);--> statement-breakpoint
CREATE TABLE `question_edit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`question_id` integer NOT NULL,
	`before` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_edit_uid_unique` ON `question_edit` (`uid`);--> statement-breakpoint
CREATE INDEX `question_edit_by_question` ON `question_edit` (`question_id`);--> statement-breakpoint
CREATE TABLE `question_tag` (
	`question_id` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`question_id`, `tag`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_by_tag` ON `question_tag` (`tag`);--> statement-breakpoint
CREATE TABLE `blueprint` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`bank_id` integer NOT NULL,
	`name` text NOT NULL,
	`plan` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `blueprint_uid_unique` ON `blueprint` (`uid`);--> statement-breakpoint
CREATE INDEX `blueprint_by_bank` ON `blueprint` (`bank_id`);--> statement-breakpoint
CREATE TABLE `exam` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`blueprint_id` integer,
	`name` text NOT NULL,
	`plan` text NOT NULL,
	`limit_ms` integer NOT NULL,
	`elapsed_ms` integer DEFAULT 0 NOT NULL,
	`ticked_at` integer NOT NULL,
	`handed_in_at` integer,
	`handed_in_by` text,
	`pass_mark` real NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`blueprint_id`) REFERENCES `blueprint`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `exam_by_blueprint` ON `exam` (`blueprint_id`);--> statement-breakpoint
CREATE TABLE `bank_plan` (
	`bank_id` integer PRIMARY KEY NOT NULL,
	`exam_day` text,
	`minutes_a_day` integer NOT NULL,
	`days_off` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `card` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`bank_id` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`due` integer NOT NULL,
	`last_review` integer NOT NULL,
	`reps` integer NOT NULL,
	`lapses` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `card_by_due` ON `card` (`bank_id`,`due`);--> statement-breakpoint
CREATE TABLE `memory_parameters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`parameters` text NOT NULL,
	`reviews` integer NOT NULL,
	`log_loss` real NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memory_parameters_uid_unique` ON `memory_parameters` (`uid`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`question_id` integer NOT NULL,
	`attempt_id` integer NOT NULL,
	`rating` integer NOT NULL,
	`rated_by` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_uid_unique` ON `review` (`uid`);--> statement-breakpoint
CREATE INDEX `review_by_question` ON `review` (`question_id`);--> statement-breakpoint
CREATE INDEX `review_by_attempt` ON `review` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `grading` (
	`attempt_id` integer PRIMARY KEY NOT NULL,
	`job_id` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `grading_job_id_unique` ON `grading` (`job_id`);--> statement-breakpoint
CREATE TABLE `outcome` (
	`attempt_id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`bank_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`score` real,
	`duration_ms` integer NOT NULL,
	`day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_by_question` ON `outcome` (`question_id`,`verdict`,`duration_ms`);--> statement-breakpoint
CREATE INDEX `outcome_by_day` ON `outcome` (`day`,`bank_id`,`verdict`,`duration_ms`);--> statement-breakpoint
CREATE INDEX `outcome_by_bank` ON `outcome` (`bank_id`);--> statement-breakpoint
CREATE TABLE `progress` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`bank_id` integer NOT NULL,
	`attempts` integer NOT NULL,
	`last_attempt_id` integer NOT NULL,
	`last_verdict` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`last_attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `progress_by_bank` ON `progress` (`bank_id`,`last_verdict`);--> statement-breakpoint
CREATE INDEX `progress_by_attempt` ON `progress` (`last_attempt_id`);--> statement-breakpoint
ALTER TABLE `grade` ADD `provider` text;--> statement-breakpoint
ALTER TABLE `grade` ADD `model` text;--> statement-breakpoint
ALTER TABLE `grade` ADD `details` text;--> statement-breakpoint
ALTER TABLE `session` ADD `mode` text DEFAULT 'practice' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `filter` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `seed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `shuffle_options` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session_question` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `session_question` ADD `crossed` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `session_question` ADD `is_flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session_question` ADD `spent_ms` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session_question` ADD `seen_at` integer;