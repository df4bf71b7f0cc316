import { byFirstSign, type Opened } from './byFirstSign.ts'
import { scoreInBrackets } from './scores.ts'

type Rule = Opened & Readonly<{ reason: string }>

const rules: readonly Rule[] = [
  { reason: 'rule', opens: /[=\-—_*~#·.+@&^]/, pattern: /^(?:[=\-—_*~#·.+@&^]{3,}|[*]{1,2})$/ },
  {
    reason: 'pageNumber',
    opens: /[第共p\d\-—–]/i,
    pattern:
      /^(?:第\s*\d+\s*页(?:\s*(?:[,/]\s*)?共\s*\d+\s*页)?|(?:[-—–]\s*)?\d{1,4}\s*[-—–]|(?:page|seite|p[áa]gina|страница|стр\.)\s+\d+(?:\s*(?:of|von|sur|de|di|из|\/)\s*\d+)?|\d+\s*\/\s*\d+\s*(?:页|頁|쪽|페이지|ページ)?|共\s*\d+\s*页)$/i,
  },
  {
    reason: 'platform',
    opens: /[a\u4e00-\u9fff]/i,
    pattern:
      /^(?:(?:收藏|纠错|查看解析|上一题|下一题|提交|返回|AI讲解|已完成|未完成|交卷|展开|收起|添加笔记|笔记|复制|分享|标记|正确率|错题本|我要纠错|答案解析|视频解析|得\s*分|(?:评分|评卷|阅卷|评阅|批阅|复核|复查|合分|统分|核分|登分)(?:人|教师|老师)(?:签[名字])?|批阅|回答正确|回答错误|正确得分)\s*)+$/i,
  },
  {
    reason: 'platform',
    opens: /[\d\u4e00-\u9fff]/,
    pattern:
      /^(?:\d+(?:\.\d+)?\s*分|题量\s*:.*|满分\s*:.*|得分\s*(?::\s*)?\d*(?:\.\d+)?\s*分?|\d+\s*\/\s*\d+\s*(?:单选题|多选题|判断题)|用时\s*:.*|作答时间\s*:.*)$/,
  },
  { reason: 'platform', opens: /[-(]/, pattern: /^-?\s*\((?:topic|exam topic|chapter)\s*\d+\)$/i },
  {
    reason: 'footer',
    opens: /[©版ca]/i,
    pattern: /^(?:©|copyright\b|版权所有|all rights reserved).{0,36}$/i,
  },
  {
    reason: 'footer',
    opens: /[内仅严请不]/,
    pattern: /^(?:内部(?:资料|使用|文件)|仅供(?:内部|学习|个人|参考)|(?:严禁|请勿|不得)(?:外传|翻印|转载)).{0,16}$/,
  },
  { reason: 'platform', opens: /[([]/, pattern: new RegExp(`^${scoreInBrackets}$`, 'i') },
  {
    reason: 'endOfPaper',
    opens: /[※*★—\-全本试考测卷部egtdf<]/i,
    pattern:
      /^[※*★☆—\-<\s]{0,8}(?:(?:全部|本)?(?:测验|测试|考试|试题|试卷|试卷内容|部分|卷)(?:到此|至此|已)?(?:结束|完毕|完)|end of (?:the )?(?:exam|test|section|paper|module|part|questions|examination)(?: paper)?|go on to the next page|this is the end of the (?:exam|test|paper)|das ist das ende der prüfung|fin (?:de l'épreuve|del examen))[※*★☆—\->!.。\s]{0,8}$/i,
  },
  {
    reason: 'form',
    opens: /\p{L}/u,
    pattern:
      /^(?:(?:full )?name|nombre|nome|nom|имя|фамилия|姓名|氏名|이름|성명|\p{L}[\p{L} ]{1,14}:\s?_{3,}\s+\p{L}[\p{L} ]{1,14}):?\s?_{3,}(?:\s+\p{L}[\p{L} ]{0,14}:\s?_{3,})*$/iu,
  },
  { reason: 'markup', opens: /</, pattern: /^<\/?[a-z][^>]*>$/i },
]

/** "图片: https://...": where a picture lies that is not there. */
const addressOfPicture =
  /^(?:图片?(?:链接|地址)?|配图|image|img|picture|photo|bild|imagen|imagem|figura)\s?(?:url|link)?\s?[:：]\s?(?:https?:\/\/\S+|\S+\.(?:png|jpe?g|gif|webp|svg))$/i
const mayBeAddress = /^[图配ipbf]/i

const rulesFor = byFirstSign(rules)

/** "语文试卷 第3页（共8页）": the name of the paper may stand before it. */
const pageFoot =
  /^.{0,24}(?:第\s?\d{1,3}\s?页\s?[(,/]?\s?共\s?\d{1,3}\s?页|第\s?\d{1,3}\s?頁\s?[(,/]?\s?共\s?\d{1,3}\s?頁)\s?\)?$/

/** The file that a browser printed, at the foot of each page. */
const printedFile = /^file:\/\/\/\S+(?:\s\d{1,4}\/\d{1,4})?$/
/** "STOP", "If you finish before time is called, check your work." */
const beforeTime = /^(?:STOP[.!]?$|If you finish (?:early|before (?:the )?time)\b)/

const namesPage = (folded: string): boolean => folded.includes('页') || folded.includes('頁')

/** "More questions at www.example.org": a line that sends its readers elsewhere. */
const sendsElsewhere =
  /^(?![A-H]\s?[.、:)])\p{L}[^?:()[\]_=<>"]{3,60}\s(?:https?:\/\/)?www\.[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}\/?$/iu

/** Why a folded line holds nothing of a question: rules, page numbers, buttons of learning platforms, points alone. */
export function noiseReason(folded: string): string | null {
  if (folded.includes(':') && mayBeAddress.test(folded) && addressOfPicture.test(folded)) return 'platform'
  if (printedFile.test(folded) || beforeTime.test(folded)) return 'footer'
  if (folded.includes('www.') && sendsElsewhere.test(folded)) return 'platform'
  if (folded.length > 40 && !folded.endsWith('___')) return /^[=\-—_*~]{3,}$/.test(folded) ? 'rule' : null
  if (namesPage(folded) && pageFoot.test(folded)) return 'pageNumber'
  for (const { reason, pattern } of rulesFor(folded)) if (pattern.test(folded)) return reason
  return null
}
