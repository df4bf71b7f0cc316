CREATE TABLE `kept_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`name` text NOT NULL,
	`layout` text NOT NULL,
	`steps` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_rules_uid_unique` ON `kept_rules` (`uid`);--> statement-breakpoint
ALTER TABLE `bank` ADD `held` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `into_bank_id` integer REFERENCES bank(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `layout` text;