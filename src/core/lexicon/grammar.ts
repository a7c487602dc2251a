/** The words of grammar: what they do to the Chinese. */

/** Lines of `a|b → x` as a map from each of the English words to the Chinese. */
export function table(lines: string): Map<string, string> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [words = "", zh = ""] = line.split("→").map((part) => part.trim());
        return words.split("|").map((word): [string, string] => [word.trim(), zh]);
      }),
  );
}

/** Where the Chinese of "X preposition Y" puts Y: ‘…’ is Y, what follows goes before X. */
export const prepositions = table(`
  of|for → …的
  in|into → …中的
  inside|within → …内的
  on|onto → …上的
  at → …处的
  under → …下的
  from → 来自…的
  to → 到…的
  with → 带有…的
  with no → 没有…的
  without|without any → 没有…的
  without a|without an → 没有…的
  named → 名为…的
  called → 名为…的
  matching → 与…匹配的
  containing → 包含…的
  between → …之间的
  by → 由…提供的
  about → 关于…的
  after → …之后的
  before → …之前的
  using → 使用…的
  via|through → 经由…的
  against → 针对…的
  during → …期间的
  since → 自…以来的
  until → 直到…的
  near → …附近的
  outside|outside of → …之外的
  above → …以上的
  below → …以下的
  per → 每…的
  of type|with type → …类型的
  of size|with size → 大小为…的
  of length|with length → 长度为…的
  with name|with the name → 名为…的
  with id|with the id → ID 为…的
  other than|except|except for → 除…以外的
  such as|like → …等
  as → 作为…的
  across → 跨…的
  among → …之间的
  behind → …后面的
  over → 通过…的
  due to|because of → 由…导致的
  based on → 基于…的
  related to → 与…相关的
  specific to → …特有的
  compatible with → 与…兼容的
  incompatible with → 与…不兼容的
  different from → 与…不同的
  equal to → 等于…的
  required by|needed by → …所需的
  required for|needed for → …所需的
  used by|used in → …使用的
  associated with → 与…关联的
  belonging to → 属于…的
  missing from|missing in → …中缺少的
  pointing to → 指向…的
  consisting of → 由…组成的
  larger than|greater than|bigger than → 大于…的
  smaller than|less than → 小于…的
  longer than → 长于…的
  older than → 早于…的
  newer than → 新于…的
  starting with|beginning with → 以…开头的
  ending with|ending in → 以…结尾的
`);

/** Of these a noun that is an object has none: they say how, where and when it is done. */
export const adverbialOnly = new Set(
  "from|to|into|onto|by|using|via|through|after|before|during|since|until|per|as|against|due to|because of|based on|with|in|on|at|across|within|under|over|outside|near|inside|without|without a|without an|without any".split(
    "|",
  ),
);

/** The same beside a verb: ‘…’ is what follows it. */
export const adverbials = table(`
  in|inside|into → 在…中
  within → 在…内
  on|onto → 在…上
  at → 在…处
  under → 在…下
  from → 从…
  to → 向…
  with|using|by using → 使用…
  with no|without|without any|without a|without an → 在没有…的情况下
  for → 针对…
  after → 在…后
  before|prior to → 在…前
  during|in the course of → 在…期间
  via|through|over|by means of → 通过…
  by →
  as → 作为…
  against → 针对…
  between|among → 在…之间
  since → 自…以来
  until|till → 直到…
  due to|because of|owing to|as a result of → 因…
  according to|depending on → 根据…
  based on → 基于…
  outside|outside of → 在…之外
  near → 在…附近
  above → 在…之上
  below → 在…之下
  behind → 在…之后
  across → 跨…
  along with|together with → 与…一起
  regardless of → 无论…
  except|except for|other than|apart from|in addition to|besides → 除…外
  about → 就…
  despite|in spite of → 尽管有…
  like → 像…一样
  upon → 在…时
  on behalf of → 代表…
  instead of|rather than → 而不是…
  in case of|in the case of → 在…的情况下
  in response to → 为响应…
  in order of → 按…
  per → 按每个…
  out of → 从…中
  at the end of → 在…末尾
  at the beginning of|at the start of → 在…开头
  at the time of → 在…时
  as part of → 作为…的一部分
  in front of → 在…之前
  next to → 在…旁边
  thanks to → 得益于…
  with respect to|in terms of → 就…而言
  for more than|for longer than|for over → 超过…
  for at least → 至少…
  for the last|for the past|in the last|in the past|over the last|during the last → 在最近…内
`);

/** What a verb may, must or cannot do; `+` where its participle follows. */
export const moods = table(`
  cannot|can not|could not|is unable to|are unable to|was unable to|were unable to|am unable to|unable to|being unable to → 无法
  is not able to|are not able to|was not able to|were not able to|not able to|has been unable to|have been unable to → 无法
  can|is able to|are able to|was able to|were able to|is allowed to|are allowed to|is permitted to → 可以
  could|may|might|is likely to|are likely to|may also|might also|tends to|tend to → 可能
  may not|might not → 可能不
  must|has to|have to|had to|is required to|are required to|shall|is obliged to → 必须
  is supposed to|are supposed to|is expected to|are expected to|ought to|was expected to|were expected to|was supposed to → 应
  must not|shall not|is not supposed to|are not supposed to → 不能
  should → 应
  should not → 不应
  will|is going to|are going to|is about to|is scheduled to → 将
  will not|would not|is not going to|are not going to|will never → 不会
  would → 会
  need to|needs to|needed to → 需要
  do not need to|does not need to|do not have to|does not have to|need not|no need to → 无需
  did not → 未
  never → 从未
  does not|do not → 不
  does|do|did →
  has|have|had → +已
  has not|have not|had not|has not yet|have not yet → +尚未
  has never|have never → +从未
  has already|have already|had already → +已经
  is not allowed to|are not allowed to|is not permitted to|are not permitted to|not allowed to|not permitted to → 不允许
  is not authorized to|are not authorized to|not authorized to|has no permission to|does not have permission to|do not have permission to|have no permission to|does not have permissions to|do not have permissions to|lacks permission to|is forbidden to → 无权
  try to|tries to|tried to|attempt to|attempts to|attempted to|is trying to|are trying to|was trying to|were trying to|trying to|attempting to|have tried to|has tried to|is attempting to|tries and → 尝试
  want to|wants to|wanted to|wish to|wishes to|would like to|intend to|intends to → 想要
  wants → 想要
  is configured to|are configured to|was configured to|were configured to → 已配置为
  refused to|refuses to|refusing to|refuse to → 拒绝
  seems to|appears to|seem to|appear to → 似乎
  does not appear to|does not seem to|do not appear to|do not seem to → 似乎不
  continues to|continue to|continued to → 继续
  can only|may only|could only → 只能
  must only|should only → 只应
  will only → 只会
  can no longer → 无法再
  no longer → 不再
  does not yet|do not yet → 尚不
  forgot to|forgets to|forget to → 忘记
  happens to|happened to → 恰好
  need only|only need to|only needs to → 只需
  is intended to|are intended to|is meant to|is used to|are used to → 用于
  is designed to → 旨在
  began to|begins to|started to|starts to → 开始
  is ready to|are ready to → 准备好
  chose to|decided to → 决定
  does not know how to|do not know how to|not sure how to → 不知道如何
  has yet to|have yet to → 尚未
`);

/** After these, Chinese says the verb and then that it failed. */
export const failing = new Set([
  "failed to",
  "fails to",
  "fail to",
  "has failed to",
  "have failed to",
  "failing to",
  "failure to",
  "had failed to",
]);

export const subordinators = table(`
  if|in case|provided that|assuming → 如果…，
  even if → 即使…，
  only if → 仅当…时，
  when|whenever|while|once|whilst → 当…时，
  as soon as → 一旦…，
  unless → 除非…，
  until → 在…之前，
  before → 在…之前，
  after → 在…之后，
  because|since|as → 因为…，
  although|though|even though → 尽管…，
  so that → 以便…
  whereas → 而…
`);

/** Words of the sentence, not of the phrase. */
export const grammatical = new Set(
  "is|are|was|were|be|been|being|am|has|have|had|not|and|or|but|if|when|while|because|that|which|who|whose|then|than|as|so|it|they|you|we|i|us|them|can|cannot|could|must|should|will|may|might|does|did|do|too|also|whether|unless|until|although|though|since|before|after|once|there|here|please|never|no|not|neither|nor|the|a|an|its|their|your|our|my|his|this|that|these|those|any|all|some|each|every|both|either|another|several|one|two|three|four|five|more|most|less|fewer|many|few|at|least|enough|very|only|even|where|how|why|what|to|none|let|nothing|something|anything|everything|following|yet|just|sure|same|such|other|himself|itself|themselves|yourself|much|own".split(
    "|",
  ),
);

/** What has a name that follows it: `function foo`. */
// prettier-ignore
export const naming = new Set([
  "function", "method", "table", "column", "field", "module", "package", "class", "variable", "parameter", "option", "service", "topic", "index",
  "database", "user", "role", "group", "branch", "remote", "host", "container", "image", "model", "plugin", "target", "task", "job", "key", "command",
  "attribute", "property", "namespace", "pod", "node", "queue", "schema", "type", "struct", "library", "symbol", "directive", "label", "tag", "volume",
  "network", "program", "project", "resource", "identifier", "name", "value", "argument", "flag", "keyword", "profile", "provider", "driver", "extension",
  "relation", "collection", "bucket", "deployment", "file", "crate", "gem", "trait", "feature", "server", "device", "backend", "dataset", "repository",
]);
