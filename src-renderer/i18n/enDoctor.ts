export const enDoctor = {
  lostLog: 'The last things you did may be missing.',
  lostLogText: 'The file library.sqlite-wal was gone when QQuiz opened, and with it what was written after {{since}}.',
  lostLogBackup: 'The newest backup, of {{when}}, has {{inBackup}}; the library has {{now}}.',
  lostLogNoBackup: 'There is no backup to compare with.',
  toBackups: 'To the backups',
  known: 'I know',
}
