/**
 * Patterns that take a square of time over what they repeat, and may, because no text that they are given repeats it for long.
 * Whoever adds one says here what bounds it; whoever cannot, writes it so that it takes a line of time.
 */
type Bounded = {
  why: string
  /** So many signs at most; tests run the patterns over as many. */
  longest: number
  /** Of these rooms and files, where what repeats is nothing but blanks, or one and the same sign. */
  runsIn?: readonly string[]
  sources?: readonly string[]
}

export const bounded: readonly Bounded[] = [
  {
    why: 'documents come with their runs of blanks and of one sign cut (src-main/documents/shortRuns.ts)',
    longest: 300,
    runsIn: ['src-main/recognition', 'src-main/scans/lines', 'src-main/duplicates/form'],
  },
  {
    why: 'texts are decoded with their runs of blanks cut (src-main/documents/UnknownFile.ts)',
    longest: 300,
    runsIn: [
      'src-main/documents/json',
      'src-main/documents/lms',
      'src-main/documents/markdown',
      'src-main/documents/reviews',
    ],
  },
  {
    why: 'a file has a name of at most 255 signs',
    longest: 255,
    runsIn: ['src-main/renewals/nameOfWork.ts'],
  },
  {
    why: 'a note in brackets is cut out at 24 signs',
    longest: 24,
    sources: [
      "(?=.*(?:顺序|次序|先后|位置))(?=.*(?:不分|不限|可|任意|无|随意))|any order|order (?:does not|doesn't) matter",
    ],
  },
  {
    why: 'only the 20 signs before a place are looked at',
    longest: 20,
    sources: [String.raw`[^\s.,;(]*(?=\s*$)`],
  },
  {
    why: 'only the last 40 signs of an option are looked at',
    longest: 40,
    sources: [
      String.raw`(?<!\s)\s*((?:([-=~*+<>^])\2{4,}|\/\/ ?\p{L}{2,12}|[^\p{L}\p{N}\s.。,;:?!)\]}"'”’»%°…]{1,4}|[([](?:[\p{L} ]{2,20}|\p{Script=Han}|[^\p{L}\p{N}\s()[\]]{1,3})[)\]]|(?:<?[-=]{1,2}>?|[←→])\s{0,2}[\p{L} ]{2,16}))\s*[.。;]?$`,
    ],
  },
  {
    why: 'longer options say nothing of the others',
    longest: 80,
    sources: [
      '^(以上|上述|前述|前面)(的|各|几|全部|所有|[二两三四五]|选项|答案|说法|叙述|表述|情况|内容|项|个|者|种|条)*(都|均|全|皆|全部)?(不|没有?|无|非|错误?|对|是|正确|可以?|包括|属于|符合|选|一个|成立|(?<!没)有|的|(?<!需)要|需要|可能|会|(?<!可)能)+$',
    ],
  },
  {
    why: 'longer numbers and titles of columns are left alone',
    longest: 100,
    sources: [
      String.raw`^(-?[\d.]+?(?:e-?\d+)?)\s*\.\.\s*(-?[\d.]+(?:e-?\d+)?)$`,
      String.raw`^(.*?)[\s_.#(-]*(?:(\d{1,2})|([a-hA-H]))\)?$`,
    ],
  },
  {
    why: 'only the last 120 signs of a stem are looked at',
    longest: 120,
    sources: [
      '(?:(?:下列|以下|下面|下述|下边|如下)|(?:各项|各个)?(?:说法|叙述|描述|表述|陈述|论述|观点|选项|判断|理解|认识|看法|阐述|表达|说明|分析)|哪(?:一|几)?(?:个|项|种|些)|各项|其?中|是|属于)*(不正确|不准确|不恰当|不合理|不妥当|错误|不对|有误|正确|准确|恰当|合理|妥当|(?<=(?:各项|各个)?(?:说法|叙述|描述|表述|陈述|论述|观点|选项|判断|理解|认识|看法|阐述|表达|说明|分析)中?)对)(?:一|1)?(?:个|项|种)?(?:(?:各项|各个)?(?:说法|叙述|描述|表述|陈述|论述|观点|选项|判断|理解|认识|看法|阐述|表达|说明|分析))?(?:是|有|为)?(哪(?:一|几)?(?:个|项|种|些)|什么)?$',
    ],
  },
  {
    why: 'a longer line is no heading',
    longest: 160,
    sources: [
      String.raw`^(?:部分|类|部份|练习|训练|集|库|汇总|[一二三四五六七八九十\d]+)?\s*(?:\(.*|(?:共|每|本).*|\d+\s*(?:题|道|points?|questions?).*|$|答案.*|参考答案.*|解答(?!题).*|[:,、.。·•\-–—~\s]*(?:$|\d|(?:part|section)\b|.{0,6}(?:每|共|本|下列|以下|将|请|小题|选出|判断|填|写|答|points?|questions?|each|choose|select|correct|directions?|answer)))`,
    ],
  },
  {
    why: 'a longer number is none with a margin',
    longest: 200,
    sources: [
      String.raw`^(.*?\S)\s*(?:±|\+-|\+\/-)\s*(\d+(?:\.\d+)?\s*%?)\s*(\D.*)?$`,
      String.raw`^(-?\d+\.(\d+))\s*[~-]\s*(-?\d+\.(\d+))\s*(\D*)$`,
    ],
  },
  {
    why: 'a longer field is not read',
    longest: 400,
    sources: [String.raw`^\\o\s*(?:\\a[clr]\s*)?\(\s*([^,;()]*)[,;]\s*(?:\\[a-z]+\d*\s*\()?([^,;()]*)\)*\s*$`],
  },
  {
    why: 'whatever follows, it matches where it first begins to, so that it never goes back',
    longest: 3000,
    sources: [
      '```[a-z0-9]*[ \\t]*\\r?\\n?([\\s\\S]*?)(?:```|$)',
      '(?:`[^`]*`|\\\\[\\s\\S]?|[^|\\\\])*(?:\\||$)',
      String.raw`[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+|\s+|.`,
    ],
  },
  {
    why: 'what looks back does so from the last sign alone',
    longest: 3000,
    sources: [String.raw`^(?=[^)）]*$)[\s_(（]+|^[\s_]+|(?<![\s_])[\s_]+$|(?<=^[^(（]*)[)）]$`],
  },
]
