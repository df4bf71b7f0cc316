CREATE VIRTUAL TABLE `question_search` USING fts5(`terms`, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');--> statement-breakpoint
CREATE TABLE `search_index` (
	`version` integer NOT NULL
) STRICT;
