CREATE INDEX `mistake_by_attempt` ON `mistake` (`last_wrong_attempt_id`);--> statement-breakpoint
CREATE INDEX `mistake_by_time` ON `mistake` (`left_at`,`last_wrong_at`);--> statement-breakpoint
CREATE INDEX `session_by_bank` ON `session` (`bank_id`);--> statement-breakpoint
CREATE INDEX `bank_import_by_document` ON `bank_import` (`document_id`);