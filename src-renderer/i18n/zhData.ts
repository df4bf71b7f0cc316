import type { enData } from './enData.ts'
import type { Texts } from './Texts.ts'

export const zhData: Texts<typeof enData> = {
  title: '数据文件夹',
  text: '题目、作答记录、文档和备份都保存在这台电脑的这个文件夹里。',
  open: '打开文件夹',
  move: '移动…',
  fixed: '这个文件夹由启动参数指定（QQUIZ_DATA 或 --data），请在启动参数中修改。',
  dialogTitle: '移动数据文件夹',
  dialogText: '所有数据会先复制并校验，然后改用新文件夹。原文件夹会保留，直到你删除它。',
  folder: '新文件夹',
  folderHint: '填写完整路径，文件夹可以是空的，也可以尚未创建',
  folderInvalid: '请填写完整路径，并且不能与当前文件夹互相包含。',
  choose: '选择…',
  confirm: '移动',
  pending: '下次启动 QQuiz 时，数据会移动到 {{folder}}。',
  restart: '立即重启',
  keep: '取消移动',
  failed: '数据没有移动。',
  old: '数据已移动。{{folder}} 中还保留着一份。',
  removeOld: '删除旧数据',
}
