import type { SampleBank } from './SampleBank.ts'

export const computingZh: SampleBank = {
  name: 'computing-zh.txt',
  title: '计算机基础',
  language: 'zh',
  format: 'txt',
  questions: [
    {
      type: 'single',
      stem: '一个字节由多少个二进制位组成？',
      options: ['4', '8', '16', '32'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: '断电以后，下列哪种存储器中的内容会丢失？',
      options: ['固态硬盘', '只读存储器', '随机存取存储器', '光盘'],
      answer: 'C',
      explanation: '随机存取存储器（RAM）靠电力保持数据，断电后内容消失。',
    },
    {
      type: 'single',
      stem: '十进制数 25 转换为二进制数是（ ）。',
      options: ['11001', '10101', '11010', '10011'],
      answer: 'A',
      explanation: '25 = 16 + 8 + 1，所以是 11001。',
    },
    {
      type: 'single',
      stem: '域名系统（DNS）的主要作用是什么？',
      options: ['加密网页内容', '把域名解析成 IP 地址', '分配网卡地址', '压缩传输的数据'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: '“先进后出”描述的是哪一种数据结构？',
      options: ['队列', '栈', '链表', '二叉树'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: '对长度为 n 的有序数组进行二分查找，最坏情况下的时间复杂度是（ ）。',
      options: ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)'],
      answer: 'B',
      explanation: '每比较一次，查找范围缩小一半。',
    },
    {
      type: 'multiple',
      stem: '下列属于操作系统的有哪些？',
      options: ['Linux', 'Windows', 'Word', 'Android'],
      answer: 'ABD',
    },
    {
      type: 'multiple',
      stem: '关于强密码，下列做法正确的有（ ）。',
      options: ['长度足够', '各个网站使用同一个密码', '不使用生日和电话号码', '开启两步验证'],
      answer: 'ACD',
    },
    {
      type: 'multiple',
      stem: '下列哪些设备是输入设备？',
      options: ['键盘', '鼠标', '打印机', '扫描仪'],
      answer: 'ABD',
    },
    { type: 'trueFalse', stem: '1 KB 按二进制换算等于 1024 字节。', answer: true },
    {
      type: 'trueFalse',
      stem: 'IPv4 地址由 128 位二进制数组成。',
      answer: false,
      explanation: 'IPv4 地址是 32 位，IPv6 地址才是 128 位。',
    },
    { type: 'trueFalse', stem: '开源软件的源代码可以按照许可协议查看和修改。', answer: true },
    { type: 'fillIn', stem: '中央处理器主要由运算器和____组成。', answer: ['控制器'] },
    { type: 'fillIn', stem: '在 HTTP 状态码中，____表示请求成功，____表示找不到资源。', answer: ['200', '404'] },
    { type: 'fillIn', stem: '关系数据库中，能够唯一标识一行记录的属性或属性组称为____。', answer: ['主键'] },
    {
      type: 'shortAnswer',
      stem: '简述进程和线程的区别。',
      answer:
        '进程是资源分配的基本单位，拥有独立的地址空间；线程是处理器调度的基本单位，同一进程中的线程共享该进程的地址空间和资源。',
    },
    {
      type: 'shortAnswer',
      stem: '什么是死锁？',
      answer: '死锁是指多个进程因为竞争资源而互相等待，如果没有外力干预，它们都无法继续推进的状态。',
    },
  ],
}
