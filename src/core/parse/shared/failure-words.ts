/** What programs say in a few words: what it befell, and how it failed. 请求超时, 磁盘空间不足, "key not found", "too many redirects". */

const SUBJECTS =
  "请求|连接|网络|网关|服务器|服务端|服务|系统|内部|接口|数据库|数据|磁盘|硬盘|内存|存储|空间|权限|访问|读取|读|写入|写|操作|登录|登陆|认证|鉴权|授权|身份|验证码|验证|校验|签名|证书|令牌|密钥|会话|域名|解析|握手|远程|远端|本地|目标|主机|端口|地址|文件|目录|路径|资源|参数|格式|进程|线程|程序|应用|容器|镜像|节点|集群|任务|作业|构建|编译|部署|发布|启动|运行时?|加载|初始化|下载|上传|安装|更新|同步|推送|拉取|执行|调用|响应|查询|事务|缓存|队列|消息|余额|额度|配额|账号|账户|用户名|用户|密码|套接字|管道|设备|堆|栈|数组|索引|下标|空指针|类型|编码|语法|版本|依赖|模块|命令|段|总线|算术|除数|请求体|主键|外键|唯一键|字段|证书链|代理|隧道|对象|句柄|线程池|连接池|等待|获取|锁|写锁|读锁|模型|余量|上下文|流|通信|通讯|协议|指令|核心|页面|网页|商品|订单|记录|图片|支付|扣款|短信|邮件|未知|其他|浮点数?";
const FAILURES =
  "已?超时|失败|出错|错误|有误|异常|中断|(?:已|被)?断开|已关闭|(?:被|已被|遭到?)?拒绝|(?:被|已被)?重置|不足|不够|已满|(?:已)?(?:耗尽|用尽)|溢出|(?:已经?)?不存在|未找到|找不到|不可用|不可达|无法访问|(?:已经?)?(?:过期|失效)|无效|非法|不合法|(?:已经?)?被?占用|已存在|崩溃|无响应|过多|过大|过长|越界|受限|被锁定?|被终止|冲突|未授权|未安装|未定义|不匹配|不支持|不兼容|繁忙|死锁|为零|重复|(?:不能|不可|不允许)为(?:空|零|负数?|null)|未登[录陆]|未注册|未配置|未启动|超限|超出(?:限制|范围|配额)|超过(?:限制|上限)|达到上限";
const NAME = "[A-Za-z][\\w.]{1,20}";
const FAILED = new RegExp(
  `^(?!任务(?:过多|冲突|重复))(?:(?:${NAME} ?)?(?:的|或|和|与|(?:${SUBJECTS})){1,6}|${NAME} ?)(?:${FAILURES})(?:[，,] ?请.{2,20}|[，,] ?稍后.{2,10})?$`,
);
/** What was given, and why it was not taken: 非法请求, 无效的令牌. */
const REFUSED = new RegExp(`^(?:非法|无效|未知|不支持|缺少|重复|过期|不合法)的?(?:${SUBJECTS}){1,3}$`);
const BEYOND = new RegExp(
  `^已?(?:达到|超出|超过)了?(?:的|最大|单日|每日|并发|次数|频率|${SUBJECTS}){0,6}(?:上限|限制|配额|额度|范围)$`,
);
const LACKING = new RegExp(
  `^(?:您|你|当前用户)?(?:没有|无|缺少|缺失)(?:的|必要|可用|足够|${SUBJECTS}){0,5}(?:权限|授权)$`,
);

const THINGS =
  "requests?|connections?|network|server|service|hosts?|ports?|address|database|tables?|columns?|query|transaction|files?|directory|path|module|package|command|symbol|variable|function|method|property|attribute|field|index|keys?|values?|types?|tokens?|credentials?|password|username|certificate|signature|session|handshake|socket|stream|process|threads?|memory|heap|stack|buffer|integer|disk|device|resources?|arguments?|parameters?|option|syntax|characters?|identifier|operator|input|format|json|xml|yaml|utf-8|header|url|uri|redirects|retries|lock|schema|dependency|version|image|container|pod|cluster|build|compilation|deployment|assertion|checksum|hash|quota|limit|rate|permissions?|access|authentication|authorization|login|api key|user|account|bucket|object|entity|route|endpoint|record|row|entry|response|operation|broker|topic|queue|upstream|gateway|proxy|dns|domain|tls|ssl|encoding|length|size|null|pointer|reference|constraint|internal|parse|parsing|read|write|connect|segment|page fault";
const THING = `(?:${THINGS})(?: (?:or (?:bad |corrupted )?)?(?:${THINGS})){0,3}`;
const HAPPENED = new RegExp(
  `^${THING} (?:not found|failed|failure|error|timed out|timeout|refused|denied|expired|exceeded|exhausted|unavailable|unreachable|already exists|already in use|does not exist|not (?:supported|allowed|permitted|available|defined|installed|recognized)|(?:is )?(?:locked|full|closed|invalid|corrupted)|overflow|underflow|mismatch|violation|reset|aborted|lost|terminated)$`,
  "i",
);
const FOUND = new RegExp(
  `^(?:invalid|unexpected|unknown|missing|duplicate|too many(?: open)?|unsupported|malformed|undefined|unresolved|ambiguous|expired|no such|insufficient|illegal|null|out of) ${THING}$`,
  "i",
);
const MOST = 60;

/** Whether a text says, from its first to its last word, that something failed or is not allowed. */
export function saysFailure(text: string): boolean {
  return text.length <= MOST && [FAILED, REFUSED, BEYOND, LACKING, HAPPENED, FOUND].some((said) => said.test(text));
}
