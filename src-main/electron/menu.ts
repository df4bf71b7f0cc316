import { type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { type Language, texts } from './texts.ts'

export type MenuActions = { importFiles(): void; dataDir: string }

/** The menu that people expect on their system: with an application menu on macOS, with Quit under File elsewhere. */
export function setMenu(language: Language, actions: MenuActions, platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin'
  const template = [fileMenu(language, actions, isMac), editMenu(language), viewMenu(language)]
  if (isMac) template.unshift({ role: 'appMenu' })
  template.push(isMac ? { role: 'windowMenu' } : windowMenu(language), helpMenu(language, actions, isMac))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Electron has no menu for the right button of its own: without this nobody could paste by mouse. */
export function offerContextMenu(window: BrowserWindow, language: Language): void {
  const text = texts[language]
  const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy }
  const edit: MenuItemConstructorOptions[] = [
    { role: 'cut', label: text.cut },
    copy,
    { role: 'paste', label: text.paste },
    { type: 'separator' },
    { role: 'selectAll', label: text.selectAll },
  ]
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const template = isEditable ? edit : selectionText.trim() ? [copy] : []
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}

function fileMenu(language: Language, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const text = texts[language]
  return {
    label: text.file,
    submenu: [
      { label: text.import, accelerator: 'CmdOrCtrl+O', click: () => actions.importFiles() },
      { type: 'separator' },
      isMac ? { role: 'close', label: text.close } : { role: 'quit', label: text.quit },
    ],
  }
}

function editMenu(language: Language): MenuItemConstructorOptions {
  const text = texts[language]
  return {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      { type: 'separator' },
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'selectAll', label: text.selectAll },
    ],
  }
}

function viewMenu(language: Language): MenuItemConstructorOptions {
  const text = texts[language]
  return {
    label: text.view,
    submenu: [
      { role: 'resetZoom', label: text.actualSize },
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: text.fullScreen },
      { role: 'reload', label: text.reload },
      { role: 'toggleDevTools', label: text.developerTools },
    ],
  }
}

function windowMenu(language: Language): MenuItemConstructorOptions {
  const text = texts[language]
  return {
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimise },
      { role: 'close', label: text.close },
    ],
  }
}

function helpMenu(language: Language, { dataDir }: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const text = texts[language]
  const openDataFolder = { label: text.openDataFolder, click: () => void shell.openPath(dataDir) }
  const about: MenuItemConstructorOptions = { role: 'about', label: text.about }
  return { role: 'help', label: text.help, submenu: isMac ? [openDataFolder] : [openDataFolder, about] }
}
