CREATE TABLE `assist` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`import_id` integer NOT NULL,
	`job_id` integer NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `bank_import`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `job`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assist_uid_unique` ON `assist` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `assist_job_id_unique` ON `assist` (`job_id`);--> statement-breakpoint
CREATE INDEX `assist_by_import` ON `assist` (`import_id`);--> statement-breakpoint
CREATE TABLE `model_request` (
	`hash` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` integer NOT NULL,
	`reply` text NOT NULL,
	`input_tokens` integer,
	`output_tokens` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `suggestion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`assist_id` integer NOT NULL,
	`question_id` integer,
	`first_block` integer NOT NULL,
	`last_block` integer NOT NULL,
	`value` text NOT NULL,
	`state` text NOT NULL,
	`request_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`assist_id`) REFERENCES `assist`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestion_uid_unique` ON `suggestion` (`uid`);--> statement-breakpoint
CREATE INDEX `suggestion_by_assist` ON `suggestion` (`assist_id`,`state`);--> statement-breakpoint
CREATE INDEX `suggestion_by_question` ON `suggestion` (`question_id`);--> statement-breakpoint
ALTER TABLE `job` ADD `deferrals` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `unresolved` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `ignored` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `question` ADD `key_origin` text DEFAULT 'document' NOT NULL;--> statement-breakpoint
ALTER TABLE `question` ADD `explanation_origin` text DEFAULT 'document' NOT NULL;