import type { FaultCode } from '../../src-main/contract/faults.ts'

export type FaultText = { title: string; todo: string }

export const enFaults: Record<FaultCode, FaultText> = {
  INTERNAL: {
    title: 'Something went wrong in QQuiz',
    todo: 'Nothing is lost. Try again; if it happens again, restart QQuiz.',
  },
  UNKNOWN_CALL: { title: 'The page is out of date', todo: 'Reload the page or restart QQuiz.' },
  INVALID_INPUT: { title: 'Something entered here is not right', todo: 'Check what you entered and try again.' },
  NOT_FOUND: { title: 'It is no longer there', todo: 'It may have been removed. Go back and look again.' },
  NAME_TAKEN: { title: 'This name is taken', todo: 'Choose another name.' },
  CHANGE_BLOCKED: {
    title: 'This cannot be undone as it is',
    todo: 'Something newer stands in the way: undo that first, in Recent changes.',
  },
  CONFLICT: { title: 'Not possible now', todo: 'Something has just changed. Look again and retry.' },
  NOT_ENOUGH_QUESTIONS: {
    title: 'The bank does not have enough questions',
    todo: 'Ask for fewer in this part, or import more. Questions without an answer are not used.',
  },
  HOST_UNREACHABLE: {
    title: 'No connection to QQuiz',
    todo: 'Check that it is still running and try again. If it was restarted, open its new link.',
  },
  FILE_EMPTY: { title: 'The file is empty', todo: 'Check its contents, save it again and drop it once more.' },
  FILE_TOO_LARGE: { title: 'The file is too large', todo: 'The limit is {{limit}}. Split it into several files.' },
  FILE_UNREADABLE: {
    title: 'The file cannot be read',
    todo: 'It may have been moved, or it is a folder. Check that it opens, then drop it again.',
  },
  FORMAT_UNSUPPORTED: {
    title: 'This format is not supported',
    todo: 'Save it as Word (.docx), PDF, Excel or text and import that.',
  },
  DOCUMENT_DAMAGED: {
    title: 'The document is damaged',
    todo: 'Open it in Word or WPS, save it as a new file and import that.',
  },
  DOCUMENT_ENCRYPTED: {
    title: 'The document has a password',
    todo: 'Remove the password, save it and import it again.',
  },
  ALREADY_IMPORTED: {
    title: 'This file is in a bank already',
    todo: 'Its bytes are the same. Import it again only if you want it twice.',
  },
  DOCUMENT_ALTERED: {
    title: 'The stored document was altered',
    todo: 'Show its source to bring it back from a backup, or import the original file again.',
  },
  DOCUMENT_MISSING: { title: 'The stored document is gone', todo: 'Drop the original file once more.' },
  ARCHIVE_DAMAGED: {
    title: 'This archive is incomplete or was changed',
    todo: 'Export it again where it came from. Nothing was imported.',
  },
  ARCHIVE_NEWER: {
    title: 'This archive is from a newer version of QQuiz',
    todo: 'Update QQuiz and import it again.',
  },
  ARCHIVE_TOO_LARGE: {
    title: 'This archive is too large once unpacked',
    todo: 'Export it bank by bank, or without the documents. Nothing was imported.',
  },
  EXPORT_UNSUITED: {
    title: 'This format cannot hold these questions',
    todo: 'Choose another format.',
  },
  UPDATES_UNKNOWN: {
    title: 'QQuiz could not find out whether there is a newer version',
    todo: 'It asks again tomorrow. If this goes on, check your connection.',
  },
  OPEN_FAILED: {
    title: 'It could not be opened',
    todo: 'Check that a program for this kind of file is installed.',
  },
  NEEDS_OCR: {
    title: 'Its pages are pictures, and none was read',
    todo: 'Import it again and choose the pages to be read.',
  },
  PAGES_TO_CHOOSE: {
    title: 'Many pages are pictures',
    todo: 'Choose in the list of imports which of them are to be read.',
  },
  HEIC_UNSUPPORTED: {
    title: 'HEIC photos cannot be read yet',
    todo: 'Save the photo as JPEG and import that; on an iPhone, a screenshot of it will do.',
  },
  PICTURE_TOO_LARGE: {
    title: 'This picture is too large',
    todo: 'Save it smaller and try again: at most 60 megapixels, and 20 MB in a question.',
  },
  PICTURE_UNUSABLE: {
    title: 'This file cannot be used as a picture',
    todo: 'It is damaged or of another kind. Save it as PNG or JPEG and add that.',
  },
  NO_QUESTIONS: {
    title: 'No questions found',
    todo: 'Check that questions and options are typed text, numbered or lettered, and not pictures. If this is the answer key of a paper, import the paper as well: then its answers can be added here.',
  },
  KEY_UNFIT: {
    title: 'This key does not fit',
    todo: 'It answers none of the questions of that paper that have no answer. Check that both belong together, or choose another paper.',
  },
  EXTRACTION_TIMEOUT: {
    title: 'Reading took too long',
    todo: 'Split the document into smaller ones and import those.',
  },
  EXTRACTION_MEMORY: { title: 'The document is too big to read', todo: 'Split it into smaller ones and import those.' },
  CANCELLED: { title: 'Cancelled', todo: 'You can start it again at any time.' },
  INTERRUPTED: { title: 'Interrupted', todo: 'It stopped several times before it was done. Try again.' },
  DATABASE_NEWER: { title: 'The library is from a newer QQuiz', todo: 'Update QQuiz, then open it again.' },
  DATABASE_DAMAGED: { title: 'The library is damaged', todo: 'Restore the latest copy from the backups folder.' },
  DATABASE_LOST: {
    title: 'The library file is gone',
    todo: 'Its documents are there, but library.sqlite is missing or empty. Put a copy of it back; nothing was changed.',
  },
  MIGRATION_FAILED: {
    title: 'The library could not be upgraded',
    todo: 'Your data is unchanged. Open it with the earlier version, or install the latest.',
  },
  LIBRARY_UNWRITABLE: {
    title: 'The library cannot be written',
    todo: 'Your last action was not saved. Check the folder and its permissions; waiting tasks then go on by themselves.',
  },
  LIBRARY_MISSING: {
    title: 'The library is not where it was moved to',
    todo: 'Connect the drive on which it is and start QQuiz again.',
  },
  LIBRARY_CLOSED: { title: 'The library has just been closed', todo: 'Try again once it is open.' },
  LIBRARY_BUSY: {
    title: 'The library is in use elsewhere',
    todo: 'Close every other QQuiz window and command, then try again.',
  },
  BACKUP_DAMAGED: {
    title: 'This backup is damaged',
    todo: 'Nothing was changed. Choose another backup.',
  },
  FOLDER_NOT_EMPTY: { title: 'The folder is not empty', todo: 'Choose an empty folder, or make a new one.' },
  FOLDER_UNWRITABLE: { title: 'The folder cannot be written', todo: 'Check its permissions, or choose another one.' },
  DISK_FULL: {
    title: 'The disk is full',
    todo: 'Your last action was not saved. Free some space; waiting tasks then go on by themselves.',
  },
  KEYCHAIN_UNAVAILABLE: {
    title: 'The system keychain did not answer',
    todo: 'Unlock it and try again, or enter the key in the settings; it is then kept until QQuiz ends.',
  },
  MODEL_NOT_CHOSEN: { title: 'No model is chosen', todo: 'Choose a provider and a model in the settings.' },
  MODEL_ADDRESS_EXPOSED: {
    title: 'Nothing is sent to this address',
    todo: 'Over http:// your key and your text could be read on the way. Use https://, or a server in your own network.',
  },
  MODEL_KEY_MISSING: { title: 'No key is set', todo: "Enter the provider's API key in the settings." },
  MODEL_KEY_REFUSED: {
    title: 'The provider refused the key',
    todo: 'Check the key and what the account may do, and enter it again in the settings.',
  },
  MODEL_CREDIT_SPENT: {
    title: 'The account has no credit left',
    todo: 'Top it up with the provider and try again, or choose another provider in the settings.',
  },
  MODEL_NOT_FOUND: {
    title: 'The provider does not know this model',
    todo: 'Choose another model in the settings, or check the address.',
  },
  MODEL_BUSY: {
    title: 'Too many requests, or the quota is used up',
    todo: 'QQuiz tries again by itself. If this goes on, check the account.',
  },
  MODEL_UNREACHABLE: {
    title: 'The model cannot be reached',
    todo: 'Check the network. If the model runs on this computer, start it.',
  },
  MODEL_FAILED: {
    title: 'The provider has a problem',
    todo: 'QQuiz tries again by itself; you can also try again now.',
  },
  MODEL_REFUSED: { title: 'The model refused to answer', todo: 'Try another model, or answer it yourself.' },
  MODEL_ANSWER_INVALID: {
    title: "The model's answer cannot be used",
    todo: 'It does not agree with the document and was not used. Try another model.',
  },
}
