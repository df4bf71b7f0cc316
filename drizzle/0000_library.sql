CREATE TABLE `job` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`lane` text,
	`state` text NOT NULL,
	`stage` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`run_after` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`fault` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `job_by_state` ON `job` (`state`,`run_after`);--> statement-breakpoint
CREATE TABLE `job_step` (
	`job_id` integer NOT NULL,
	`step` text NOT NULL,
	`part` integer DEFAULT 0 NOT NULL,
	`output` blob,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`job_id`, `step`, `part`),
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `bank` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`name` text NOT NULL,
	`provisional` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_uid_unique` ON `bank` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_name_unique` ON `bank` (`name`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_sha256_unique` ON `document` (`sha256`);--> statement-breakpoint
CREATE TABLE `extraction` (
	`document_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`format` text NOT NULL,
	`blocks` integer NOT NULL,
	`source` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `image` (
	`sha256` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`question_id` integer NOT NULL,
	`response` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_uid_unique` ON `attempt` (`uid`);--> statement-breakpoint
CREATE INDEX `attempt_by_question` ON `attempt` (`question_id`);--> statement-breakpoint
CREATE TABLE `grade` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`attempt_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`score` real NOT NULL,
	`graded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `grade_uid_unique` ON `grade` (`uid`);--> statement-breakpoint
CREATE INDEX `grade_by_attempt` ON `grade` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `mistake` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`times_wrong` integer NOT NULL,
	`right_in_a_row` integer NOT NULL,
	`last_wrong_at` integer NOT NULL,
	`last_wrong_attempt_id` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`last_wrong_attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`bank_id` integer,
	`scope` text NOT NULL,
	`order` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_uid_unique` ON `session` (`uid`);--> statement-breakpoint
CREATE TABLE `session_question` (
	`session_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`question_id` integer NOT NULL,
	`attempt_id` integer,
	PRIMARY KEY(`session_id`, `ordinal`),
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_asks_once` ON `session_question` (`session_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `session_question_by_question` ON `session_question` (`question_id`);--> statement-breakpoint
CREATE INDEX `session_question_by_attempt` ON `session_question` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `bank_import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`bank_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`job_id` integer NOT NULL,
	`name` text NOT NULL,
	`recognised` integer,
	`by_type` text,
	`ledger` text,
	`doubtful` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`repeated` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`dismissed_at` integer,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_import_uid_unique` ON `bank_import` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_import_job_id_unique` ON `bank_import` (`job_id`);--> statement-breakpoint
CREATE INDEX `bank_import_by_bank` ON `bank_import` (`bank_id`);--> statement-breakpoint
CREATE TABLE `origin` (
	`import_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`question_id` integer NOT NULL,
	`number` text,
	`type` text NOT NULL,
	`key` text,
	`first_block` integer NOT NULL,
	`last_block` integer NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`import_id`, `ordinal`),
	FOREIGN KEY (`import_id`) REFERENCES `bank_import`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `origin_by_question` ON `origin` (`question_id`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`bank_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`number` text,
	`type` text NOT NULL,
	`stem` text NOT NULL,
	`options` text NOT NULL,
	`key` text,
	`explanation` text,
	`section` text,
	`confidence` real NOT NULL,
	`issues` text NOT NULL,
	`images` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`bank_id`) REFERENCES `bank`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_uid_unique` ON `question` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `question_once_a_bank` ON `question` (`bank_id`,`content_hash`);--> statement-breakpoint
CREATE INDEX `question_by_type` ON `question` (`bank_id`,`type`);