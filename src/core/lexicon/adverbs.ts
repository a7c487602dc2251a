/** Adverbs, and expressions that stand where adverbs do. */
import { table } from "./grammar.ts";

/** Adverbs that stand before a negation or a modal. */
export const earlyAdverbs = table(`
  now → 现在
  currently|at the moment|at this time|presently → 当前
  already → 已经
  still → 仍
  also → 也
  previously|before → 之前
  recently → 最近
  probably|likely|possibly|most likely|perhaps|maybe → 可能
  just → 刚刚
  always → 始终
  usually|normally|typically → 通常
  often|frequently → 经常
  sometimes|occasionally → 有时
  actually → 实际上
  apparently|seemingly → 似乎
  unfortunately → 很遗憾，
  therefore|thus|hence|consequently → 因此
  however → 不过，
  then → 然后
  otherwise → 否则，
  for more information|for more info|for details|for more details|for further information → 有关详情，
  for help → 如需帮助，
  additionally|furthermore|moreover|in addition → 此外，
  for example|for instance|e.g. → 例如，
  by default → 默认
  in general|generally → 一般
  finally|eventually → 最终
  instead → 转而
  in this case → 在这种情况下
  at the same time|simultaneously → 同时
  only → 只
  first → 先
  later → 稍后
  soon → 很快
  all → 都
  both → 都
  never → 从未
  no longer → 不再
  not yet → 尚未
  intentionally|deliberately → 故意
  too → 也
  as well → 也
  either → 也
  alternatively → 或者，
  as expected → 按预期
`);

/** Adverbs that stand right before the verb. */
export const lateAdverbs = table(`
  again → 再次
  automatically → 自动
  manually → 手动
  unexpectedly|surprisingly → 意外
  successfully → 成功
  properly|correctly → 正确
  incorrectly|improperly|wrongly → 错误地
  completely|entirely|fully → 完全
  partially|partly → 部分
  directly → 直接
  explicitly → 显式
  implicitly → 隐式
  internally → 在内部
  externally → 在外部
  immediately|instantly|at once|right away → 立即
  temporarily → 暂时
  permanently → 永久
  anymore|any more|any longer → 再
  simply → 直接
  exactly → 恰好
  repeatedly → 反复
  continuously|constantly → 持续
  safely → 安全地
  locally → 在本地
  remotely → 远程
  globally → 全局
  separately|individually → 单独
  together → 一起
  twice → 两次
  once → 一次
  multiple times|several times|many times → 多次
  more than once → 不止一次
  gracefully → 正常
  forcibly|forcefully → 强制
  cleanly → 干净地
  quickly → 快速
  slowly → 缓慢地
  in time → 及时
  in advance → 预先
  here → 在此处
  there → 在那里
  elsewhere → 在别处
  at all → 完全
  at runtime|at run time → 在运行时
  at startup|on startup → 在启动时
  at build time → 在构建时
  at compile time → 在编译时
  dynamically → 动态
  statically → 静态
  recursively → 递归
  asynchronously → 异步
  synchronously → 同步
  concurrently|in parallel → 并发
  in the background → 在后台
  in a row|consecutively → 连续
  abnormally → 异常
  prematurely|early → 提前
  accidentally → 意外
  unnecessarily → 不必要地
  strictly → 严格
  anonymously → 匿名
  exclusively → 独占地
  carefully → 仔细
  anyway → 仍然
  so → 这样
  first → 先
  therein → 在其中
  this way → 这样
  over and over → 反复
  by hand → 手动
  by mistake → 误
  on purpose → 故意
  from scratch → 从头
  more → 更多
  further → 进一步
`);
