import iconv from 'iconv-lite'
import { between, type Chance, zipf } from './chance'

/** The words of the field, most frequent first. */
const COMMON_WORDS =
  `居民 社区 活动 街道 我们 大家 志愿者 服务 工作 老人 开展 进行 通过 时间 生活 孩子 参加 小区 问题 一起
邻里 组织 健康 安全 文化 参与 提供 内容 邻居 可以 学习 家庭 环境 楼道 地点 报名 现场 管理 他们 需要 中心 物业 阿姨 叔叔
党员 电话 居委会 垃圾分类 上午 下午 为了 今天 老年人 青少年 帮助 了解 知识 讲座 医生 志愿服务 睦邻中心 宣传 消防 电梯
改造 加装 停车 车辆 绿化 花园 阳台 楼组长 议事会 意见 建议 方案 讨论 介绍 表示 非常 特别 已经 同时 以及 其中 对于 关于
因为 所以 如果 但是 而且 或者 没有 自己 这个 那个 一个 很多 许多 每天 每周 周末 假期 暑假 寒假 春节 端午 中秋 重阳
书法 剪纸 合唱 舞蹈 摄影 阅读 烘焙 编织 手工 种植 义诊 理发 磨刀 配钥匙 修伞 量血压 测血糖 体检 疫苗 接种 慢性病
养老服务 长者食堂 助餐 送餐 探望 独居 高龄 独居老人 社区食堂 日间照料 便民服务 政务服务 一网通办 社会保障 医疗保险
居住证 身份证 老年卡 申请 办理 材料 窗口 流程 登记 审核 补贴 标准 政策 规定 通知 公告 提醒 注意 防范 诈骗 反诈
骗子 陌生人 转账 密码 验证码 台风 暴雨 高温 寒潮 防汛 停水 停电 检修 燃气 煤气 用电安全 高空抛物 飞线充电 电动自行车
充电桩 遛狗 文明养犬 噪音 晾晒 堆物 清理 整治 巡查 保洁 回收 旧衣 旧书 跳蚤市场 公益 爱心 捐赠 结对 温暖 笑容 故事
回忆 传承 非遗 手艺 老照片 弄堂 老房子 围裙 菜场 早餐 馄饨 点心 糕团 月饼 粽子 青团 元宵 腊八粥 年货 灯笼 春联`.split(
    /\s+/,
  )

const PARTICLES = [...'的了在是和有不与为到也都将就从对向让及等更被把还这那上中下后前']

/** GB 2312 counts its common characters (level 1) and its rare ones (level 2) row by row, 94 in each. */
const characterRows = (first: number, last: number) => {
  const bytes: number[] = []
  for (let row = first; row <= last; row++)
    for (let column = 0xa1; column <= 0xfe; column++) bytes.push(row, column)
  return [...iconv.decode(Buffer.from(bytes), 'gb2312')].filter((one) => /\p{Script=Han}/u.test(one))
}

const shuffled = <T>(chance: Chance, values: readonly T[]): T[] => {
  const order = [...values]
  for (let index = order.length - 1; index > 0; index--) {
    const other = between(chance, 0, index)
    const value = order[index] as T
    order[index] = order[other] as T
    order[other] = value
  }
  return order
}

/** As many words have two, three and four characters as in a Chinese frequency list, roughly. */
const lengthOfWord = (chance: Chance) => {
  const share = chance()
  return share < 0.7 ? 2 : share < 0.85 ? 3 : 4
}

const WORDS = 6000

/** How often what comes next is a word, a particle, a common character or a rare one. */
const SHARES = { word: 0.68, particle: 0.22, common: 0.099 }

export type Vocabulary = { words: readonly string[]; next(chance: Chance): string }

/**
 * Draws the next word of a text: real words of the field first, then invented ones of common characters, all by
 * Zipf's law; particles between them; now and then a single character, seldom a rare one, as in a name.
 */
export const vocabulary = (chance: Chance): Vocabulary => {
  const common = shuffled(chance, characterRows(0xb0, 0xd7))
  const nextCommon = zipf(common)
  const words = new Set(COMMON_WORDS)
  while (words.size < WORDS)
    words.add(Array.from({ length: lengthOfWord(chance) }, () => nextCommon(chance)).join(''))
  const nextWord = zipf([...words])
  const nextParticle = zipf(PARTICLES)
  const nextRare = zipf(shuffled(chance, characterRows(0xd8, 0xf7)))
  return {
    words: [...words],
    next: (from) => {
      const share = from()
      if (share < SHARES.word) return nextWord(from)
      if (share < SHARES.word + SHARES.particle) return nextParticle(from)
      return share < SHARES.word + SHARES.particle + SHARES.common ? nextCommon(from) : nextRare(from)
    },
  }
}
