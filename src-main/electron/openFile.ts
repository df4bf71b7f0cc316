import { shell } from 'electron'
import { AppError } from '../contract/faults.ts'

/** Opens a file or a folder in the system's program for it. Throws OPEN_FAILED with what the system says. */
export async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem) throw new AppError('OPEN_FAILED', problem)
}
