// What the page for users of the interface says that the schema does not: how to ask, how much, and what can go wrong.
import { markup } from './api-markup.mjs'

/** As the backend keeps them; a test compares. */
export const limits = {
  depth: 15,
  aliases: 50,
  rootFields: 20,
  tokens: 5_000,
  cost: 20_000,
  seconds: 10,
  bodyBytes: 256 << 10,
  costPerMinute: 600_000,
  price: { query: 100, ready: 5, page: 20, officeFile: 500, line: 20, pdf: 10_000, year: 20_000 },
  page: 100,
  harvest: 5_000,
  registered: { bytes: 16_000, hourly: 60, most: 2_000 },
}

const figure = (number) => number.toLocaleString('en')

const size = (bytes) => (bytes >= 1 << 20 ? `${bytes / (1 << 20)} MB` : `${bytes / (1 << 10)} KB`)

export const ways = markup`<ul>
<li><strong>查询全文</strong>：<code>POST /graphql</code>，<code>Content-Type: application/json</code>，正文为 <code>{"query": …, "variables": …}</code>。请写明 <code>Accept: application/graphql-response+json</code>。</li>
<li><strong>登记以后用 GET</strong>：发送全文时带上它的 SHA-256（<code>extensions.persistedQuery</code>：<code>version</code> 为 1，<code>sha256Hash</code> 为 64 位十六进制），只读公开记录的查询即已登记，答复的 <code>extensions.persistedQuery.remembered</code> 为 true。此后 <code>GET /graphql/stored/{SHA-256}?variables=…</code>，答复带 ETag，缓存可以保留，用 <code>If-None-Match</code> 再问，没有变化即为 304。没有登记的为 404，再发一次全文即可。</li>
<li><strong>现成的客户端</strong>：Apollo 等的自动持久化查询照用，也可以用 GET：<code>GET /graphql?extensions=…&amp;variables=…</code>。</li>
<li><strong>网页里直接取</strong>：任何网站的网页都可以用 GET 取公开数据（CORS 为 <code>*</code>，不带凭证）。</li>
<li><strong>分页</strong>：列表每页最多 ${limits.page} 条；把 <code>pageInfo.endCursor</code> 作为下一次的 <code>after</code>，直到 <code>hasNextPage</code> 为 false。不需要游标时取 <code>nodes</code>。</li>
<li><strong>没有的</strong>：按代码或编号找单个对象，没有即为 null；列表为空；指明某个机关的合计、历年，没有这个机关为 <code>NOT_FOUND</code>。未填写的数字是 null，从不当作零。</li>
<li><strong>类型定义</strong>：<a href="/graphql/schema">GET /graphql/schema</a>，可据以生成代码。</li>
<li><strong>文件</strong>：<code>/publications/{机关代码}/{年度}.html</code>（docx、pdf、xlsx、csv、json、txt）；全年数据 <code>/publications/{年度}.csv</code>、<code>.jsonl</code>，<a href="/publications/dictionary.csv">数据说明</a>。</li>
</ul>`

export const harvesting = markup`<ul>
<li>保存一份副本的，用 <code>changes</code> 得知发布、更正、撤回和依法删除；撤回的仍然列出，带日期和原因，没有内容。</li>
<li>顺序是连续的编号，不是时间：晚写入的总在后面，不会出现在已经读过的之前。游标（<code>endCursor</code>）长期有效，空的一页上也有。</li>
<li><code>GET /publications/changes.jsonl?after=…</code> 同样的内容按行给出，连同全文：第一行说明共有几行（<code>lines</code>），最后一行为 <code>{"end": true, "cursor": …, "more": …}</code>；没有读到最后一行就是中途断了，从最后一整行的 <code>cursor</code> 接着取。一次最多 ${figure(limits.harvest)} 行。</li>
<li>公开记录从备份恢复以后，游标可能在末尾之后，这时答复 <code>BAD_REQUEST</code>，请从头取起。</li>
<li>想即时得知的，请管理员为贵方设置消息推送（发布、撤回）；推送按 Standard Webhooks 签名，收到后用游标来取。</li>
</ul>`

export const promise = markup`<ul>
<li><strong>只增不改</strong>：已有的类型、字段、参数、结果成员、枚举值和地址，名称与含义不变。新的会增加，所以请容忍不认识的枚举值和结果成员：<code>... on Refusal { message }</code> 总能读到原因的一句话。</li>
<li><strong>先弃用，再取消</strong>：不再使用的先标 <code>@deprecated</code> 并说明改用什么，至少照常答复一年、跨过一个年报季，才会取消；取消记在变更记录中。</li>
<li><strong>单元格编号不变</strong>：同一格式的 <code>表.行.列</code> 不改；新的格式有自己的编号。</li>
</ul>`

/** What changed for clients, the latest first. */
export const changes = markup`<h3>0.1.0，尚未发布</h3><ul>
<li>登记查询对所有人开放，登记后用 GET，带 ETag；任何网站的网页都可以取公开数据。散列值与查询不符的，从此拒绝。</li>
<li><code>changes</code> 与 <code>/publications/changes.jsonl</code>：发布、更正、撤回、依法删除，按不会漏的顺序。</li>
<li>各列表有 <code>nodes</code>；各种未办理的原因有共同的 <code>Refusal</code>；标量有 <code>@specifiedBy</code>。</li>
<li><code>Publication</code> 有 <code>edition</code>、<code>url</code>、<code>due</code>、<code>checksum</code>。</li>
</ul>`

export const licence = markup`<p>公开的年报数据可以自由使用、复制和再发布，无须申请，不收费用；引用时请注明发布机关、年度和网址（<code>url</code>），可以附上校验码（<code>checksum</code>）。撤回的年报请随之撤下。数据以所在机关发布的为准；合计由本站算出，引用时请连同覆盖面。</p><p>有哪些数据、各有哪些文件，见<a href="/data.json">数据目录</a>（DCAT）；年报的 JSON 文件的格式，见<a href="/publications/schema.json">JSON Schema</a>；宽表各列的意义，见<a href="/publications/table.csv-metadata.json">CSVW 说明</a>。</p>`

export const limitsTable = markup`<table><caption class="read-only-aloud">查询的限度</caption><thead><tr><th scope="col">项目</th><th scope="col">最多</th></tr></thead><tbody>
<tr><th scope="row">层数</th><td>${limits.depth} 层</td></tr>
<tr><th scope="row">别名</th><td>${limits.aliases} 个</td></tr>
<tr><th scope="row">根字段</th><td>${limits.rootFields} 个</td></tr>
<tr><th scope="row">查询长度</th><td>${figure(limits.tokens)} 个词</td></tr>
<tr><th scope="row">一次查询的分量</th><td>${figure(limits.cost)}（字段数乘以条数）；每次答复的 <code>extensions.cost</code> 说明这次是多少</td></tr>
<tr><th scope="row">时间</th><td>${limits.seconds} 秒</td></tr>
<tr><th scope="row">正文</th><td>${size(limits.bodyBytes)}</td></tr>
<tr><th scope="row">一个地址一分钟</th><td>分量共 ${figure(limits.costPerMinute)}：一次查询至少 ${limits.price.query}，已备好的答复和 304 为 ${limits.price.ready}，网页和文本文件 ${limits.price.page}，检索、统计、对比的网页同所作的查询，DOCX、XLSX ${limits.price.officeFile}，PDF ${figure(limits.price.pdf)}，全年数据 ${figure(limits.price.year)}；超出为 429，<code>Retry-After</code> 说明要等几秒</td></tr>
<tr><th scope="row">登记查询</th><td>每个最长 ${figure(limits.registered.bytes)} 字节，一个地址一小时 ${limits.registered.hourly} 个新的，共 ${figure(limits.registered.most)} 个；满了以后，先忘记只在一天里用过的，再忘记最久没有用的</td></tr>
<tr><th scope="row">收割</th><td>一次 ${figure(limits.harvest)} 行，每行分量 ${limits.price.line}</td></tr>
</tbody></table><p>超出限度时，答复中的一句话会说明是哪一项。</p>`

export const errors = markup`<p>可以由人处理的情况是结果类型的一个成员，例如 <a href="#StaleReport"><code>StaleReport</code></a>。其余在 <code>errors</code> 中，<code>extensions.classification</code> 为：</p>
<table><caption class="read-only-aloud">错误的类别</caption><thead><tr><th scope="col">类别</th><th scope="col">意思</th></tr></thead><tbody>
<tr><th scope="row"><code>UNAUTHORIZED</code></th><td>需要登录，或者登录已失效。</td></tr>
<tr><th scope="row"><code>FORBIDDEN</code></th><td>已登录，但无权这样做。</td></tr>
<tr><th scope="row"><code>NOT_FOUND</code></th><td>没有所指的对象。</td></tr>
<tr><th scope="row"><code>BAD_REQUEST</code></th><td>输入不合要求。</td></tr>
<tr><th scope="row"><code>ValidationError</code>、<code>InvalidSyntax</code></th><td>查询与类型定义不符，或者写得不合语法。</td></tr>
<tr><th scope="row"><code>PersistedQueryNotFound</code></th><td>没有登记过这个散列值的查询；请发送查询全文和散列值。</td></tr>
<tr><th scope="row"><code>UNAVAILABLE</code></th><td>查询超过 ${limits.seconds} 秒没有完成，或者所需的另一台服务器没有应答；什么都没有改动，可以稍后再试。</td></tr>
<tr><th scope="row"><code>OUTCOME_UNKNOWN</code></th><td>不能确定所做的改动是否已经保存；请先查看，再决定是否重做。</td></tr>
<tr><th scope="row"><code>INTERNAL_ERROR</code></th><td>本站出错；请把其中的编号告诉管理员。如果是改动，也请先查看是否已经保存。</td></tr>
</tbody></table>`
