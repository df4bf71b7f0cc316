/** One question as the layouts print it. `answer`: letters, a truth value, the blanks, or a text; null: not given. */
export type Item = {
  type: 'single' | 'multiple' | 'trueFalse' | 'fillIn' | 'shortAnswer'
  stem: string
  options: string[]
  answer: string | boolean | string[] | null
}
const kinds = { S: 'single', M: 'multiple', T: 'trueFalse', F: 'fillIn', Q: 'shortAnswer' } as const

/** One question a line: kind, stem, options and answer with `|` between; a blank is `____`, a choice bracket `（ ）`. */
export function parse(text: string): Item[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [stem = '', ...rest] = line.slice(2).split('|')
      const type = kinds[line[0] as keyof typeof kinds]
      if (type === 'single' || type === 'multiple')
        return { type, stem, options: rest.slice(0, -1), answer: rest.at(-1) ?? null }
      if (type === 'trueFalse') return { type, stem, options: [], answer: rest[0] === '1' }
      if (type === 'fillIn') return { type, stem, options: [], answer: rest }
      return { type, stem, options: [], answer: rest[0] ?? null }
    })
}

export const road = parse(`
S 机动车在高速公路上行驶，最高车速不得超过每小时（ ）公里。|100|110|120|140|C
S 夜间会车时，驾驶人应当在距对方来车（ ）米以外改用近光灯。|50|100|150|300|C
S 驾驶机动车遇到前方路口黄灯持续闪烁时，正确的做法是（ ）。|加速通过|停车等待绿灯|注意瞭望，确认安全后通过|鸣喇叭后直接通过|C
S 车辆在泥泞路段发生侧滑时，应当向（ ）方向适当转动方向盘。|侧滑的一侧|侧滑的相反一侧|任意一侧|路肩一侧|A
S 初次申领的机动车驾驶证的有效期为（ ）年。|3|5|6|10|C
S 机动车驾驶人的实习期为（ ）个月。|3|6|12|24|C
S 下列哪个标志表示前方禁止驶入？|红底白横杠的圆形标志|蓝底白箭头的圆形标志|黄底黑边的三角形标志|绿底白字的方形标志|A
S 在没有中心线的城市道路上，最高速度为每小时（ ）公里。|30|40|50|60|A
M 下列情形中，驾驶人不得超车的有（ ）。|前车正在左转弯|前车正在掉头|与对面来车有会车可能|行经没有交通信号的路口|ABCD
M 发生轻微交通事故后，当事人应当（ ）。|确认有无人员受伤|拍照固定证据|将车辆移至不妨碍交通的地点|立即驾车离开现场|ABC
M 下列行为中，一次记12分的有（ ）。|饮酒后驾驶机动车|使用伪造的号牌|未系安全带|造成人员轻伤后逃逸|ABD
M 雨天行车时应当（ ）。|降低车速|加大跟车距离|急打方向盘|避免紧急制动|ABD
T 驾驶机动车时可以单手接听手持电话。|0
T 行经人行横道遇行人正在通过时，应当停车让行。|1
T 在高速公路应急车道上可以随意停车休息。|0
T 雾天行车应当开启雾灯和危险报警闪光灯。|1
T 机动车号牌可以临时遮挡。|0
T 驾驶人连续驾驶超过4小时应当停车休息。|1
F 机动车在道路上发生故障需要停车排除时，应当立即开启____。|危险报警闪光灯
F 高速公路上发生故障时，警告标志应当设置在来车方向____米以外。|150
F 我国道路通行实行____侧通行的原则，行人应当走____。|右|人行道
Q 简述驾驶人在高速公路上车辆发生故障时的处置步骤。|先开启危险报警闪光灯，将车移至应急车道，再在来车方向一百五十米以外设置警告标志，人员撤到护栏外并报警。
Q 什么是安全跟车距离？|安全跟车距离是指后车与前车之间足以采取紧急制动措施而不发生追尾的距离。
`)
export const care = parse(`
S 对成年人进行心肺复苏时，胸外按压的频率应为每分钟（ ）次。|60～80|80～100|100～120|120～140|C
S 被毒蛇咬伤后，下列处理中错误的是（ ）。|保持镇静|剧烈奔跑求救|在近心端适当绑扎|尽快送医|B
S 一般成人腋下体温的正常范围是（ ）。|35.0～36.0℃|36.0～37.0℃|37.5～38.0℃|38.0～38.5℃|B
S 轻度烫伤后首先应当（ ）。|涂抹牙膏|用流动的凉水冲洗|刺破水泡|撒上面粉|B
S 鼻出血时正确的体位是（ ）。|仰头后靠|平卧|头稍前倾|侧卧蜷缩|C
S 胰岛素最常用的注射途径是（ ）。|皮内注射|皮下注射|肌内注射|静脉注射|B
S 测量血压时，袖带下缘应距肘窝（ ）。|0～1厘米|2～3厘米|5～6厘米|8～10厘米|B
S 无菌包打开后未用完，有效期为（ ）。|4小时|12小时|24小时|48小时|C
M 下列属于休克早期表现的有（ ）。|面色苍白|皮肤湿冷|脉搏细速|血压明显升高|ABC
M 骨折现场急救的原则包括（ ）。|止血|固定|自行复位|安全转运|ABD
M 长期卧床患者容易发生的并发症有（ ）。|压疮|坠积性肺炎|下肢静脉血栓|肌肉萎缩|ABCD
M 青霉素过敏试验前应询问患者的（ ）。|用药史|过敏史|家族史|婚姻史|ABC
T 止血带应当每隔一小时左右放松一次。|1
T 误服强酸后应立即催吐。|0
T 体温计可以用沸水消毒。|0
T 洗手是预防医院感染最简单有效的措施。|1
T 气道异物梗阻可以采用海姆立克急救法。|1
F 正常成人安静时的心率为每分钟____次至____次。|60|100
F 人体最大的器官是____。|皮肤
F 输血前必须做____试验。|交叉配血
Q 什么是压疮？|身体局部组织长期受压，血液循环障碍，组织营养缺乏而发生的溃烂和坏死。
Q 简述烫伤的现场处理方法。|用流动凉水冲洗伤处，轻轻脱去衣物，用干净敷料覆盖，较重者尽快送医。
`)
export const past = parse(`
S 秦始皇统一六国是在公元前（ ）年。|230|221|207|202|B
S 造纸术的改进者是东汉的（ ）。|张衡|蔡伦|华佗|毕昇|B
S 《史记》的作者是（ ）。|司马光|班固|司马迁|陈寿|C
S 丝绸之路在西汉时由（ ）开辟。|班超|张骞|甘英|卫青|B
S 科举制度创立于（ ）。|汉朝|隋朝|宋朝|明朝|B
S 郑和第一次下西洋的出发年份是（ ）。|1368年|1405年|1433年|1449年|B
S 辛亥革命爆发的时间是（ ）。|1898年|1905年|1911年|1919年|C
S 下列古城中，被称为十三朝古都的是（ ）。|南京|开封|洛阳|杭州|C
M 下列属于中国古代四大发明的有（ ）。|造纸术|指南针|火药|地动仪|ABC
M 唐代著名的诗人有（ ）。|李白|杜甫|白居易|苏轼|ABC
M 战国七雄包括（ ）。|齐国|楚国|吴国|秦国|ABD
M 下列人物属于北宋的有（ ）。|欧阳修|王安石|辛弃疾|范仲淹|ABD
T 都江堰是李冰父子主持修建的水利工程。|1
T 活字印刷术发明于唐朝。|0
T 大运河的开凿始于清朝。|0
T 《资治通鉴》是一部编年体史书。|1
T 鸦片战争爆发于1840年。|1
F 中国历史上第一个统一的封建王朝是____。|秦朝
F 唐朝的都城是____，今属____省。|长安|陕西
F 《本草纲目》的作者是明代的____。|李时珍
Q 简述商鞅变法的主要内容。|废除井田制，承认土地私有；奖励耕织；按军功授爵；推行县制；统一度量衡。
Q 什么是分封制？|分封制是周天子把土地和人民授予王族、功臣和先代贵族，让他们建立诸侯国以拱卫王室的制度。
`)
export const comp = parse(`
S 计算机中存储容量的基本单位是（ ）。|位|字节|字|扇区|B
S 下列设备中属于输入设备的是（ ）。|显示器|打印机|键盘|音箱|C
S HTTP协议默认使用的端口号是（ ）。|21|25|80|110|C
S 十进制数10转换成二进制数是（ ）。|1000|1010|1100|1110|B
S 在关系数据库中，用来唯一标识一条记录的是（ ）。|外键|主键|索引|视图|B
S 栈的特点是（ ）。|先进先出|后进先出|随机存取|按关键字存取|B
S 下列排序算法中，平均时间复杂度为O(n log n)的是（ ）。|冒泡排序|插入排序|选择排序|归并排序|D
S IPv4地址的长度是（ ）位。|16|32|64|128|B
M 下列属于操作系统的有（ ）。|Linux|Windows|Oracle|macOS|ABD
M 下列属于面向对象特征的有（ ）。|封装|继承|多态|递归|ABC
M 下列软件中可以浏览网页的有（ ）。|Firefox|Chrome|Photoshop|Edge|ABD
M 计算机病毒的特点包括（ ）。|传染性|隐蔽性|破坏性|不可清除性|ABC
T 断电后，内存（RAM）中的数据会丢失。|1
T 一个网页只能包含一张图片。|0
T TCP是面向连接的协议。|1
T 队列是先进先出的线性表。|1
T 二进制数只用0、1、2三个数码。|0
F 1KB等于____字节。|1024
F 在C语言中，输出函数printf的声明位于头文件____中。|stdio.h
F OSI参考模型共有____层，其中最底层是____。|7|物理层
Q 简述进程和线程的区别。|进程是资源分配的基本单位，线程是处理器调度的基本单位；同一进程的线程共享该进程的地址空间和资源。
Q 什么是数据库事务？|事务是一组要么全部执行、要么全部不执行的数据库操作，具有原子性、一致性、隔离性和持久性。
`)
export const life = parse(`
S Which organelle releases most of the energy that a cell uses?|Nucleus|Mitochondrion|Ribosome|Golgi apparatus|B
S What is the basic unit of heredity?|Protein|Gene|Lipid|Tissue|B
S Which blood cells carry oxygen?|Platelets|White blood cells|Red blood cells|Plasma cells|C
S Plants take in which gas for photosynthesis?|Oxygen|Nitrogen|Hydrogen|Carbon dioxide|D
S How many chambers does the human heart have?|Two|Three|Four|Five|C
S Which part of the plant absorbs most of the water?|Leaf|Root|Flower|Stem|B
S The process by which a cell divides into two identical cells is called|meiosis|mitosis|osmosis|digestion|B
S Insulin is produced in the|liver|kidney|pancreas|spleen|C
M Which of the following are mammals? (Choose two.)|Whale|Shark|Bat|Penguin|AC
M Which of the following are parts of a plant cell but not of an animal cell? Select all that apply.|Cell wall|Chloroplast|Nucleus|Mitochondrion|AB
M Which two substances are products of photosynthesis?|Glucose|Oxygen|Carbon dioxide|Nitrogen|AB
T All bacteria are harmful to humans.|0
T DNA is found in the nucleus of animal cells.|1
T Arteries carry blood away from the heart.|1
T Spiders are insects.|0
T The skin is an organ.|1
F The green pigment in leaves is called ____.|chlorophyll
F The largest bone in the human body is the ____.|femur
F Water is made of hydrogen and ____.|oxygen
Q What is the function of the kidneys?|The kidneys filter waste and extra water from the blood and make urine.
Q Explain why enzymes stop working at high temperatures.|High temperatures change the shape of the active site, so the substrate no longer fits.
`)
export const code = parse(`
S Which keyword defines a function in Python?|func|def|lambda|function|B
S Which HTTP status code means that a page was not found?|200|301|404|500|C
S What does SQL stand for?|Simple Query Logic|Structured Query Language|Sequential Question List|Standard Quality Level|B
S Which symbol starts a comment in a shell script?|//|#|--|%|B
S Which data structure works on a last in, first out basis?|Queue|Stack|Tree|Graph|B
S Which Git command copies a remote repository to the local machine?|git pull|git clone|git merge|git init|B
S Which port does SSH use by default?|21|22|80|443|B
S An administrator needs to find which process uses the most memory on a Linux server. Which command should be used?|ls|top|chmod|ping|B
M Which of the following are private IPv4 ranges? (Choose two.)|10.0.0.0/8|8.8.8.0/24|192.168.0.0/16|1.1.1.0/24|AC
M Which of the following are relational databases? (Select TWO.)|PostgreSQL|Redis|MySQL|Memcached|AC
M Which of the following protect data in transit? (Choose three.)|TLS|SSH|IPsec|Telnet|ABC
T HTML is a programming language with loops and conditions.|0
T A primary key may not contain null values.|1
T In Python, lists are mutable.|1
T UDP guarantees that packets arrive in order.|0
T Git is a distributed version control system.|1
F The command that lists files in a Unix directory is ____.|ls
F One byte consists of ____ bits.|8
F The default branch of a new repository on GitHub is called ____.|main
Q What is recursion?|Recursion is a technique in which a function calls itself to solve a smaller part of the same problem.
Q Explain the difference between a process and a thread.|A process has its own address space, while threads of one process share its memory.
`)
export const world = parse(`
S In which year did the Second World War end?|1939|1943|1945|1950|C
S Who painted the ceiling of the Sistine Chapel?|Leonardo da Vinci|Michelangelo|Raphael|Titian|B
S Which city is the capital of Australia?|Sydney|Melbourne|Canberra|Perth|C
S Which river flows through Cairo?|Congo|Nile|Niger|Zambezi|B
S Who wrote Romeo and Juliet?|Charles Dickens|William Shakespeare|Jane Austen|John Milton|B
S The Magna Carta was sealed in|1066|1215|1492|1776|B
S Which ocean is the largest?|Atlantic|Indian|Arctic|Pacific|D
S Who was the first person to walk on the Moon?|Yuri Gagarin|Neil Armstrong|John Glenn|Buzz Aldrin|B
M Which of these countries have a coast on the Mediterranean Sea? (Choose two.)|Italy|Portugal|Egypt|Norway|AC
M Which of the following were presidents of the United States? Select all that apply.|Abraham Lincoln|Benjamin Franklin|Theodore Roosevelt|Alexander Hamilton|AC
M Which three of these mountains lie in Asia?|Everest|K2|Mont Blanc|Kangchenjunga|ABD
T Mount Everest lies on the border of Nepal and China.|1
T The Great Fire of London happened in 1966.|0
T Canberra is the largest city of Australia.|0
T The Roman Colosseum was used for public shows.|1
T Iceland is a member of the African Union.|0
F The French Revolution began in ____.|1789
F The currency of Japan is the ____.|yen
F The longest wall in the world was built in ____.|China
Q What caused the Irish famine of the 1840s?|A disease destroyed the potato crop on which most of the poor depended.
Q Why was the printing press important?|It made books cheap, so that knowledge and new ideas spread quickly across Europe.
`)
