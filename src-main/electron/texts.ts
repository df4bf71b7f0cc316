import type { Fault, FaultCode } from '../contract/faults.ts'

export type Language = 'zh' | 'en'

/** `app.getLocale()` to one of the languages there are. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en')

/** What menus and the system's own dialogs say; everything else is said by the page. */
export const texts = {
  en: {
    file: 'File',
    import: 'Import…',
    openDataFolder: 'Open Data Folder',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    reload: 'Reload',
    developerTools: 'Developer Tools',
    window: 'Window',
    minimise: 'Minimise',
    close: 'Close',
    help: 'Help',
    about: 'About QQuiz',
    folderTitle: 'Choose an empty folder for the library',
    importTitle: 'Choose the documents to import',
    cannotImport: 'Some files could not be imported.',
    cannotOpenLibrary: 'QQuiz cannot open its library.',
    pageCrashed: 'The window stopped working. Nothing is lost.',
    reloadPage: 'Reload',
    openOutside: 'Open this address in your browser?',
    open: 'Open',
    cancel: 'Cancel',
  },
  zh: {
    file: '文件',
    import: '导入…',
    openDataFolder: '打开数据文件夹',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    reload: '重新载入',
    developerTools: '开发者工具',
    window: '窗口',
    minimise: '最小化',
    close: '关闭',
    help: '帮助',
    about: '关于 QQuiz',
    folderTitle: '为资料库选择一个空文件夹',
    importTitle: '选择要导入的文档',
    cannotImport: '有文件未能导入。',
    cannotOpenLibrary: 'QQuiz 无法打开资料库。',
    pageCrashed: '窗口停止了响应，数据没有丢失。',
    reloadPage: '重新载入',
    openOutside: '在浏览器中打开这个地址？',
    open: '打开',
    cancel: '取消',
  },
} satisfies Record<Language, Record<string, string>>

const faultSentences: Record<Language, Partial<Record<FaultCode, string>>> = {
  en: {
    DATABASE_NEWER: 'The library was written by a newer version of QQuiz. Install that version to open it.',
    DATABASE_DAMAGED: 'The library file is damaged. Restore a copy from the "backups" folder beside it.',
    DATABASE_LOST:
      'The library file is missing or empty, though its documents are there. Put a copy of library.sqlite back; nothing was changed.',
    DISK_FULL: 'The disk is full. Free some space and start again.',
    MIGRATION_FAILED:
      'The library could not be brought up to date. It is unchanged; the earlier version still opens it.',
    LIBRARY_UNWRITABLE: 'The library folder cannot be written. Check its permissions and the free space of the disk.',
    LIBRARY_MISSING: 'The library was moved to a folder that cannot be found now. Connect its drive and start again.',
    FILE_EMPTY: 'The file is empty.',
    FILE_TOO_LARGE: 'The file is too large. Split it and import the parts.',
    FILE_UNREADABLE: 'The file cannot be read. Check that it is still there and that you may open it.',
    FORMAT_UNSUPPORTED: 'QQuiz does not read files of this kind.',
  },
  zh: {
    DATABASE_NEWER: '资料库由更新版本的 QQuiz 写入，请安装该版本后再打开。',
    DATABASE_DAMAGED: '资料库文件已损坏，请从同一文件夹的 backups 中恢复备份。',
    DATABASE_LOST: '资料库文件丢失或为空，但文档还在。请放回 library.sqlite 的备份；没有改动任何内容。',
    DISK_FULL: '磁盘空间不足，请腾出空间后重新启动。',
    MIGRATION_FAILED: '资料库升级失败，原文件未改动，旧版本仍可打开。',
    LIBRARY_UNWRITABLE: '资料库文件夹无法写入，请检查权限和磁盘剩余空间。',
    LIBRARY_MISSING: '资料库已移动到另一个文件夹，但现在找不到它。请连接所在的磁盘后重新启动。',
    FILE_EMPTY: '文件是空的。',
    FILE_TOO_LARGE: '文件过大，请拆分后再导入。',
    FILE_UNREADABLE: '文件无法读取，请确认它仍然存在并且有权限打开。',
    FORMAT_UNSUPPORTED: 'QQuiz 不支持这种文件。',
  },
}

/** What a person is told of a fault outside the page. */
export const sentenceOf = (fault: Fault, language: Language): string =>
  faultSentences[language][fault.code] ?? fault.message
