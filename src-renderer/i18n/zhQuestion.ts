import type { enQuestion } from './enQuestion.ts'
import type { Texts } from './zh.ts'

export const zhQuestion: Texts<typeof enQuestion> = {
  saveHint: '{{keys}} 保存',
  discardTitle: '放弃刚才的修改？',
  keepEditing: '继续编辑',
  discard: '放弃',
  note: '笔记和标签',
  noteText: '笔记',
  tags: '标签',
  tagsHint: '输入标签，按 Enter 添加',
  tagsInUse: '已有标签',
  removeTag: '去掉标签“{{tag}}”',
  report: '题目有误',
  reportText: '记录只保存在这台电脑上，改好题目后自动清除。',
  reportField: '哪里有误？',
  reportUsual: '常见问题',
  reportSave: '提交',
  reportTakeBack: '撤回',
  reports: {
    answer: '答案有误',
    options: '选项有误',
    text: '文字缺失或乱码',
    image: '图片缺失或有误',
    type: '题型不对',
  },
}
