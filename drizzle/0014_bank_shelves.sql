ALTER TABLE `bank` ADD `group_name` text;--> statement-breakpoint
ALTER TABLE `bank` ADD `place` integer;--> statement-breakpoint
ALTER TABLE `bank` ADD `archived_at` integer;