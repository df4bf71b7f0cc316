import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../contract/faults.ts'
import { storageFault } from '../../contract/storageFault.ts'
import { examineFile } from '../../db/copies/examineFile.ts'
import { writeDurably } from '../../files/writeDurably.ts'
import { type Kept, parts, readFileList, readManifest } from '../manifest.ts'
import { hashOfFile } from '../storedFiles.ts'
import type { VerifyRequest } from './keeperMessages.ts'

/** Reads a backup whole and writes down what is wrong with it, where that can be written. Throws NOT_FOUND if it was taken away. */
export async function verifyBackup({ folder, name, now }: VerifyRequest): Promise<Kept> {
  const manifest = readManifest(folder, name)
  if (!manifest) throw new AppError('NOT_FOUND', `There is no backup ${name}.`)
  const problems = (await problemsOf(folder, name)).length
  const checked = { ...manifest, checkedAt: now, problems }
  const file = join(folder, name, parts.manifest)
  try {
    await writeDurably(`${file}.part`, JSON.stringify(checked, undefined, 2))
    await rename(`${file}.part`, file)
  } catch (error) {
    if (!storageFault(error)) throw error
  }
  return { ...checked, name }
}

/** Returns in English what is wrong with a backup; nothing if all is as it was written. */
export async function problemsOf(folder: string, name: string): Promise<string[]> {
  const manifest = readManifest(folder, name)
  if (!manifest) return ['its description is missing']
  const problems: string[] = []
  const file = join(folder, name, parts.database)
  if ((await hashOfFile(file)) !== manifest.database.sha256) problems.push('the database was altered')
  else problems.push(...examined(file))
  for (const { store, sha256 } of listed(folder, name, problems))
    if ((await hashOfFile(join(folder, store, sha256))) !== sha256) problems.push(`${store}/${sha256} is not as it was`)
  return problems
}

function examined(file: string): string[] {
  try {
    return examineFile(file).problems
  } catch (error) {
    return [`the database cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function listed(folder: string, name: string, problems: string[]): ReturnType<typeof readFileList> {
  try {
    return readFileList(folder, name)
  } catch {
    problems.push('the list of its files is missing')
    return []
  }
}
