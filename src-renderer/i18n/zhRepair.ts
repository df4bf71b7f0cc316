import type { enRepair } from './enRepair.ts'
import type { Texts } from './Texts.ts'

export const zhRepair: Texts<typeof enRepair> = {
  title: '资料库需要修复',
  damaged: '保存题目和作答记录的文件已损坏，无法打开。',
  lost: '保存题目和作答记录的文件丢失或为空。',
  safe: '无论怎么选，都不会删除任何东西：残留的文件会移到 backups 文件夹中保存。',
  backup: '最新的备份',
  madeAgo: '{{ago}}备份，已核对',
  useBackup: '恢复这份备份',
  salvaged: '仍能读出的内容',
  salvagedWhole: '所有数据表都能完整读出',
  salvagedPart: '有一部分已经丢失',
  useSalvaged: '使用这些内容',
  reading: '正在查找仍能读出的内容…',
  nothing: '已经读不出任何内容。',
  noBackup: '没有备份。',
  recommended: '推荐',
  older: '其他备份（{{count}}）',
  restoreOlder: '恢复',
  empty: '从空的资料库开始',
  emptyText: '文档会保留，可以重新导入。',
  emptyConfirm: '确定从空的资料库开始吗？',
  working: '正在恢复…',
  folder: '数据文件夹：{{folder}}',
}
