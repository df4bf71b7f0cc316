import { existsSync } from 'node:fs'
import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppInfo, appCalls } from '../contract/appCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { Emit, Ports } from '../ports.ts'
import { checkTarget, folderOf } from './checkTarget.ts'
import {
  libraryParts,
  readPlannedMove,
  readPointer,
  removePlannedMove,
  writePlannedMove,
  writePointer,
} from './folderFiles.ts'

type FolderPorts = Pick<
  Ports,
  'version' | 'host' | 'dataDir' | 'dataFolder' | 'openFolder' | 'chooseFolder' | 'restart' | 'log'
> & { emit: Emit }

const named = () =>
  new AppError('CONFLICT', 'The folder was named when QQuiz was started (QQUIZ_DATA or --data); change it there.')

/** Returns the old folder as long as a library is still in it. */
function oldFolder(usual: string): string | null {
  const { movedFrom } = readPointer(usual)
  return movedFrom !== null && existsSync(join(movedFrom, 'library.sqlite')) ? movedFrom : null
}

/** Removes a library and nothing else. The database goes last: as long as it is there, the folder is still told of. */
async function removeLibrary(folder: string): Promise<void> {
  for (const part of [...libraryParts].reverse()) await rm(join(folder, part), { recursive: true, force: true })
  if ((await readdir(folder)).length === 0) await rmdir(folder)
}

export function dataFolderHandlers(ports: FolderPorts): Handlers<keyof typeof appCalls> {
  const { version, host, dataDir, emit, openFolder, chooseFolder, restart } = ports
  const usual = ports.dataFolder?.usual ?? null
  const info = (): AppInfo => ({
    version,
    host,
    dataDir,
    data: {
      canMove: usual !== null,
      canOpen: openFolder !== undefined,
      canChoose: chooseFolder !== undefined,
      canRestart: restart !== undefined,
      movesTo: usual === null ? null : (readPlannedMove(usual) ?? null),
      movedFrom: usual === null ? null : oldFolder(usual),
      moveFault: ports.dataFolder?.moveFault ?? null,
    },
  })
  const changed = (): AppInfo => {
    emit('settings.changed')
    return info()
  }
  return {
    'app.info': info,
    'app.openDataDir': async () => openFolder?.(dataDir),
    'app.chooseFolder': async () => (await chooseFolder?.()) ?? null,
    'app.moveData': async ({ to }) => {
      if (usual === null) throw named()
      const folder = folderOf(to)
      await checkTarget({ from: dataDir, to: folder, usual })
      await writePlannedMove(usual, folder)
      return changed()
    },
    'app.keepData': async () => {
      if (usual !== null) await removePlannedMove(usual)
      return changed()
    },
    'app.removeOldData': async () => {
      const folder = usual === null ? null : oldFolder(usual)
      if (usual === null || folder === null || folder === dataDir) return info()
      await removeLibrary(folder)
      await writePointer(usual, { dataDir, movedFrom: null })
      return changed()
    },
    'app.restart': () => restart?.(),
  }
}
