ALTER TABLE `bank_import` ADD `columns` text;--> statement-breakpoint
ALTER TABLE `bank_import` ADD `tables` text DEFAULT '[]' NOT NULL;