import type { enStudySettings } from './enStudySettings.ts'
import type { Texts } from './Texts.ts'

export const zhStudySettings: Texts<typeof enStudySettings> = {
  title: '学习',
  rightInARow: '错题移出条件',
  rightInARowText: '连续答对这么多次，题目移出错题本。',
  multipleChoice: '多选题计分',
  multipleChoiceText: '没有选全或有错选时如何给分。',
  multipleChoices: { allOrNothing: '全对才得分', rightMinusWrong: '漏选按比例给分，错选抵扣' },
  shuffleOptions: '选项乱序',
  shuffleOptionsText: '新建练习时，打乱每道题的选项顺序。',
  submitOnChoosing: '选完就提交',
  submitOnChoosingText: '单选题和判断题选中后立即判分，考试不受影响。',
  goOnWhenRight: '答对后自动进入下一题',
  goOnWhenRightText: '练习时答对后稍停片刻进入下一题，按任意键或点击可停留。答错时停在原题。',
  readAloud: '朗读题目',
  readAloudText: '用电脑自带的语音，出题时读题，之后读答案。按 L 再读一遍。',
  newPerDay: '每天新题数',
  newPerDayText: '用于没有设考试日期的题库。',
  retention: '记忆目标',
  retentionText: '预计还能记住的比例降到这个数之前，就安排复习。目标越高，复习越多。',
  fewer: '减少：{{name}}',
  more: '增加：{{name}}',
}
