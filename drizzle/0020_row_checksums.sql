CREATE TABLE `row_checksum` (
	`table_name` text NOT NULL,
	`row` integer NOT NULL,
	`checksum` integer NOT NULL,
	PRIMARY KEY(`table_name`, `row`)
) WITHOUT ROWID, STRICT;
