import type { Db } from './openDatabase.ts'

/** Is another whenever something was written to the library, by this connection or any other. */
export const writtenSoFar = (sqlite: Db['$client']): string =>
  String(sqlite.prepare("SELECT total_changes() || ' ' || data_version FROM pragma_data_version").pluck().get())
