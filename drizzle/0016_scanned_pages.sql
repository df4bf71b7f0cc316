CREATE TABLE `scanned_page` (
	`document_id` integer NOT NULL,
	`page` integer NOT NULL,
	`version` integer NOT NULL,
	`content` blob NOT NULL,
	`took_ms` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `page`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
ALTER TABLE `bank_import` ADD `scan` text;