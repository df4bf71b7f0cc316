import type { enSupport } from './enSupport.ts'
import type { Texts } from './Texts.ts'

export const zhSupport: Texts<typeof enSupport> = {
  updates: '检查更新',
  updatesText: '启动时以及每天一次向 GitHub 查询最新版本，不会发送任何个人信息。',
  upToDate: '已是最新版本。',
  newer: 'QQuiz {{version}} 已发布。',
  see: '看看有什么新内容',
  licences: '许可证',
  licencesText: 'QQuiz 是采用 MIT 许可证的自由软件，也离不开许多开源项目。',
  show: '查看',
  licencesTitle: 'QQuiz 使用的开源软件',
  licencesMissing: '列表读取失败。',
  problem: '遇到问题？',
  problemText: 'QQuiz 会整理有助于查找原因的信息。由你先过目，不会自动发送。',
  report: '报告问题…',
  reportTitle: '问题报告',
  reportText:
    '文件里只有下面这些：版本、数量、资料库检查结果和日志，不含题目、答案、名称和密钥。保存后，在反馈问题时附上即可。',
  collecting: '正在检查资料库…',
  reportLabel: '报告内容',
  save: '保存…',
}
