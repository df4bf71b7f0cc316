/** A line that ends by asking: a question mark, perhaps with a remark or score behind it. */
const asksAtEnd = /[?]\s*(?:\(.{0,20}\)|\[.{0,20}\])?$/

const orders =
  /^(?:简述|试述|论述|阐述|试论|简要|简答|(?:请|试)(?:简|结合|根据|说明|分析|论述|写|画|计算|设计|比较|列|谈|举|证明|解释|回答|问|用|给出)|名词解释|如何|怎样|为什么|什么是|何谓|何为|谈谈|列举|比较|辨析|证明|解释)|(?:写出|画出|求出|计算|求(?:出|解|证)|试求|说明理由|简述理由|设计|编写).{0,40}$|^(?:explain|describe|discuss|define|list|what|why|how|calculate|compute|compare|contrast|name|state|give|write|find|identify|outline|briefly|solve|prove)\b/i

/** Whether a folded text asks or orders something, by its wording. */
export const asks = (folded: string): boolean => asksAtEnd.test(folded) || orders.test(folded)
