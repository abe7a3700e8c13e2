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
  price: { query: 100, ready: 5, page: 20, officeFile: 500, pdf: 10_000, year: 20_000 },
  page: 100,
}

const figure = (number) => number.toLocaleString('en')

const size = (bytes) => (bytes >= 1 << 20 ? `${bytes / (1 << 20)} MB` : `${bytes / (1 << 10)} KB`)

export const ways = markup`<ul>
<li><strong>查询全文</strong>：<code>POST /graphql</code>，<code>Content-Type: application/json</code>，正文为 <code>{"query": …, "variables": …}</code>。请写明 <code>Accept: application/graphql-response+json</code>。</li>
<li><strong>按散列值</strong>：<code>GET /graphql/stored/{查询的 SHA-256}?variables=…</code>，只限已登记的查询（本站自用的和下面的示例）。答复带 ETag，缓存可以保留，用 <code>If-None-Match</code> 再问，没有变化即为 304。没有登记的为 404，改用全文。</li>
<li><strong>持久化查询</strong>：<code>POST /graphql</code>，正文只带 <code>extensions.persistedQuery.sha256Hash</code>，同样只限已登记的。</li>
<li><strong>分页</strong>：列表每页最多 ${limits.page} 条；把 <code>pageInfo.endCursor</code> 作为下一次的 <code>after</code>，直到 <code>hasNextPage</code> 为 false。</li>
<li><strong>类型定义</strong>：<a href="/graphql/schema">GET /graphql/schema</a>，可据以生成代码。</li>
<li><strong>文件</strong>：<code>/publications/{机关代码}/{年度}.html</code>（docx、pdf、xlsx、csv、json、txt）；全年数据 <code>/publications/{年度}.csv</code>、<code>.jsonl</code>，<a href="/publications/dictionary.csv">数据说明</a>。</li>
</ul>`

export const limitsTable = markup`<table><caption class="read-only-aloud">查询的限度</caption><thead><tr><th scope="col">项目</th><th scope="col">最多</th></tr></thead><tbody>
<tr><th scope="row">层数</th><td>${limits.depth} 层</td></tr>
<tr><th scope="row">别名</th><td>${limits.aliases} 个</td></tr>
<tr><th scope="row">根字段</th><td>${limits.rootFields} 个</td></tr>
<tr><th scope="row">查询长度</th><td>${figure(limits.tokens)} 个词</td></tr>
<tr><th scope="row">一次查询的分量</th><td>${figure(limits.cost)}（字段数乘以条数）；每次答复的 <code>extensions.cost</code> 说明这次是多少</td></tr>
<tr><th scope="row">时间</th><td>${limits.seconds} 秒</td></tr>
<tr><th scope="row">正文</th><td>${size(limits.bodyBytes)}</td></tr>
<tr><th scope="row">一个地址一分钟</th><td>分量共 ${figure(limits.costPerMinute)}：一次查询至少 ${limits.price.query}，已备好的答复和 304 为 ${limits.price.ready}，网页和文本文件 ${limits.price.page}，检索、统计、对比的网页同所作的查询，DOCX、XLSX ${limits.price.officeFile}，PDF ${figure(limits.price.pdf)}，全年数据 ${figure(limits.price.year)}；超出为 429，<code>Retry-After</code> 说明要等几秒</td></tr>
</tbody></table><p>超出限度时，答复中的一句话会说明是哪一项。</p>`

export const errors = markup`<p>可以由人处理的情况是结果类型的一个成员，例如 <a href="#StaleReport"><code>StaleReport</code></a>。其余在 <code>errors</code> 中，<code>extensions.classification</code> 为：</p>
<table><caption class="read-only-aloud">错误的类别</caption><thead><tr><th scope="col">类别</th><th scope="col">意思</th></tr></thead><tbody>
<tr><th scope="row"><code>UNAUTHORIZED</code></th><td>需要登录，或者登录已失效。</td></tr>
<tr><th scope="row"><code>FORBIDDEN</code></th><td>已登录，但无权这样做。</td></tr>
<tr><th scope="row"><code>NOT_FOUND</code></th><td>没有所指的对象。</td></tr>
<tr><th scope="row"><code>BAD_REQUEST</code></th><td>输入不合要求。</td></tr>
<tr><th scope="row"><code>ValidationError</code>、<code>InvalidSyntax</code></th><td>查询与类型定义不符，或者写得不合语法。</td></tr>
<tr><th scope="row"><code>PersistedQueryNotFound</code></th><td>没有登记过这个散列值的查询；请发送查询全文。</td></tr>
<tr><th scope="row"><code>UNAVAILABLE</code></th><td>查询超过 ${limits.seconds} 秒没有完成，或者所需的另一台服务器没有应答；什么都没有改动，可以稍后再试。</td></tr>
<tr><th scope="row"><code>OUTCOME_UNKNOWN</code></th><td>不能确定所做的改动是否已经保存；请先查看，再决定是否重做。</td></tr>
<tr><th scope="row"><code>INTERNAL_ERROR</code></th><td>本站出错；请把其中的编号告诉管理员。如果是改动，也请先查看是否已经保存。</td></tr>
</tbody></table>`
