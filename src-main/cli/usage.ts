/** The command was called wrongly: exit code 2, with the usage. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const usage = `Usage:
  qquiz recognise FILE [--key FILE] [--json] [--explain] [--rules FILE] [--pages 1-20]
      read a file and show its questions; keeps nothing; --explain tells how each line and question was understood;
      --rules says what lines of some form are, as the review of an import writes it;
      --key: another file that holds only its answers; it is read behind it;
      --pages: of a scan or photo, only these are read from their pixels
  qquiz import FILE... --bank NAME --data DIR [--json] [--model] [--columns FILE] [--rules FILE]
                 [--pages 1-20|all] [--renew] [--key FILE]
      import files into a bank and wait until they are in; --model asks a model about what the rules left open;
      --columns says what the columns of a table hold, as "tables" of recognise --json does;
      --rules as above; --pages says which pages that are pictures are to be read: it must where they are more than 100;
      --renew: a newer version of a document of the library renews the questions of that one, in its bank;
      --key: a file that holds only the answers of the one FILE, which go to its questions
  qquiz import FILE.qquiz... --data DIR [--json]
      add what an archive holds and the library does not
  qquiz export --format F --bank NAME|--all --data DIR --out FILE [--json]
      write a bank, or all of them, to a file; F: qquiz (the archive, to move or to share), kaoshibao, motibang, xiaobao,
      csv, markdown, json, gift, aiken, moodle, qti, anki, docx, html
      --mistakes, --statistics: those of the bank or of all, as csv, docx or html
      --answers inline|after|only|without: where they stand in docx and html; --language zh|en: of the words added
      --no-history, --no-notes, --no-documents: left out of an archive; --history, --notes: put into other formats
  qquiz searchable FILE --out FILE.pdf [--pages 1-20] [--json]
      read the pages of a scan or photo and write it as a PDF with their text, which can be searched and copied
  qquiz resume --data DIR [--json] [--model]
      finish what an interrupted run left queued
  qquiz list --data DIR [--json]
      banks, counts by type, imports not finished
  qquiz duplicates [--bank NAME] --data DIR [--json]
      questions that are there more than once, in whatever words, those with different answers first;
      --bank: only those of which one is in this bank
  qquiz serve --data DIR [--port N] [--no-open]
      run the program in a browser; prints its link
  qquiz backup --data DIR [--list] [--verify] [--second FOLDER|none] [--json]
      make a backup now; --list shows those there are, --verify reads each of them whole;
      --second: a folder to which backups are written as well
  qquiz restore [ID|newest] --data DIR [--salvaged] [--empty] [--json]
      without a name, show what there is to restore; with one, put that backup in the library's place, which is a backup then;
      --salvaged: what can still be read of a damaged library; --empty: a new one beside the documents
  qquiz doctor --data DIR [--fix] [--json]
      check that the library is sound; --fix mends what can be derived or lies in a backup, and says what it did

--model takes QQUIZ_MODEL_BASE_URL, QQUIZ_MODEL_NAME and QQUIZ_MODEL_KEY from the environment.
With --json one JSON document goes to standard output and nothing else.
Exit code: 0 success, 1 failure, 2 wrong usage.`
