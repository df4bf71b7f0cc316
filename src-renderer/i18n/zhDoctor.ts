import type { enDoctor } from './enDoctor.ts'
import type { Texts } from './Texts.ts'

export const zhDoctor: Texts<typeof enDoctor> = {
  lostLog: '最近的操作可能没有保留下来。',
  lostLogText: '打开 QQuiz 时找不到 library.sqlite-wal 文件，{{since}} 之后写入的内容可能已随它丢失。',
  lostLogBackup: '最新的备份（{{when}}）有{{inBackup}}，资料库现有{{now}}。',
  lostLogNoBackup: '目前没有备份可以对照。',
  toBackups: '查看备份',
  known: '知道了',
}
