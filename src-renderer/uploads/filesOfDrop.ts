import { type FormatFacts, formats } from '../../src-main/contract/formats.ts'

/** Files that were given at once; those of folders only as far as they are documents. */
export type Given = { files: readonly File[]; folder: string | undefined; leftOut: number }

const endings = new Set(['qquiz', ...Object.values<FormatFacts>(formats).flatMap((format) => format.endings)])

const isDocument = ({ name }: File): boolean =>
  !/^(\.|~\$)/.test(name) && endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())

const byName = new Intl.Collator(undefined, { numeric: true })

/** Sorts by path, so that chapter 2 comes before chapter 10. */
const pathOf = (file: File) => file.webkitRelativePath || file.name

/** What a folder holds: its documents in the order of their names, and how many files are none. */
export function documentsIn(folder: string | undefined, files: readonly File[]): Given {
  const documents = files.filter(isDocument).sort((a, b) => byName.compare(pathOf(a), pathOf(b)))
  return { files: documents, folder, leftOut: files.length - documents.length }
}

const entriesIn = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  // gives a hundred at a time, and none at the end
  const rest = (before: FileSystemEntry[]): Promise<FileSystemEntry[]> =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).then((more) =>
      more.length === 0 ? before : rest([...before, ...more]),
    )
  return rest([])
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** Files of a folder and of those within; what cannot be read is left out. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  try {
    if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
    if (!isFolder(entry)) return []
    return (await Promise.all((await entriesIn(entry)).map(filesIn))).flat()
  } catch {
    return []
  }
}

/** What was dropped. The browser forgets it as soon as the event is over: ask at once. */
export function filesOfDrop(transfer: DataTransfer): Promise<Given> | Given {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const files = [...transfer.files]
  const folders = entries.filter((entry) => entry !== null).filter(isFolder)
  if (folders.length === 0) return { files, folder: undefined, leftOut: 0 }
  const single = folders.length === 1 && entries.length === 1 ? folders[0]?.name : undefined
  // a folder stands among the files, too, as one that cannot be read
  const loose = files.filter(({ name }) => !folders.some((folder) => folder.name === name))
  return Promise.all(folders.map(filesIn)).then((within) => documentsIn(single, [...loose, ...within.flat()]))
}
