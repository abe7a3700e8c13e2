// What people ask of the public record, each as a whole program in the languages that portals are written in: short enough
// to take over, and run by programs.test.mjs as they stand here. The site's own address takes the place of this one.
import { readFileSync } from 'node:fs'

export const site = 'http://localhost:8080'

/** A file of ../samples and what it is asked with; `paged` names the list that is gone through to its end. */
export const questions = [
  {
    file: 'portal',
    title: '一份年报的几个数字',
    told: '知道机关代码和年度，只取要的几项。',
    variables: { agency: '640100-jgsw', year: 2019 },
  },
  {
    file: 'search',
    title: '检索：哪些年报说到一件事',
    told: '几个词之间用空格分开；命中处随结果给出。',
    variables: { words: '政府信息公开' },
  },
  {
    file: 'tally',
    title: '汇总：一个地区一年的合计',
    told: '合计总是连同覆盖面：应有几份，算进几份。',
    variables: { agency: '640100', year: 2024, cells: ['requests.received.total', 'requests.granted.total'] },
  },
  {
    file: 'series',
    title: '历年：一个机关几项数据的变化',
    told: '中间没有年报的年份也在其中，number 为 null，不是零。',
    variables: { agency: '640100-jgsw', cells: ['requests.received.total', 'requests.granted.total'] },
  },
  {
    file: 'ranking',
    title: '排序：一年里哪些机关收到的申请最多',
    told: '政府的年报是所属机关的合计，aggregate 为 true；应有几份、算进几份一并说明。',
    variables: { figure: 'requests.received.total', year: 2022 },
  },
  {
    file: 'reportsOfYear',
    title: '分页：一个年度的全部年报',
    told: '把 pageInfo.endCursor 作为下一次的 after，直到 hasNextPage 为 false。',
    variables: { year: 2024 },
    paged: 'publications',
  },
  {
    file: 'changes',
    title: '收割：某日以来的发布、更正和撤回',
    told: '记住最后的 endCursor，下次从它接着取：顺序不依服务器的时钟，不会漏掉晚到的。第一次可以用 since，也可以什么都不给，从头取起。',
    variables: { since: '2026-01-01T00:00:00+08:00' },
    paged: 'changes',
  },
]

for (const question of questions)
  question.query = readFileSync(new URL(`../samples/${question.file}.graphql`, import.meta.url), 'utf8')

const inOneLine = (query) => query.replaceAll(/\s+/g, ' ').trim()

const accept = 'application/graphql-response+json'

function curl({ query, variables, paged }) {
  const asking = `curl -s ${site}/graphql -H 'Content-Type: application/json' -H 'Accept: ${accept}' -d @-`
  if (!paged) return `${asking} <<'JSON'\n${JSON.stringify({ query: inOneLine(query), variables })}\nJSON\n`
  return `# 用 jq 拼接和拆开 JSON
query='${inOneLine(query)}'
after=null
while [ -n "$after" ]; do
  page=$(jq -n --arg query "$query" --argjson after "$after" \\
    '{query: $query, variables: (${JSON.stringify(variables)} + {after: $after})}' |
    ${asking})
  printf "%s" "$page" | jq -c '.data.${paged}.nodes[]'
  after=$(printf "%s" "$page" | jq '.data.${paged}.pageInfo | select(.hasNextPage) | .endCursor')
done
`
}

function javascript({ query, variables, paged }) {
  return `// Node.js 20 以上或者浏览器，不需要别的
const query = \`${query}\`

async function ask(variables) {
  const answer = await fetch('${site}/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: '${accept}' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors, detail } = await answer.json()
  if (!data || errors) throw new Error(errors?.[0].message ?? detail)
  return data
}

${
  paged
    ? `let after = null
do {
  const { nodes, pageInfo } = (await ask({ ...${literal(variables)}, after })).${paged}
  for (const node of nodes) console.log(JSON.stringify(node))
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null
} while (after)`
    : `console.log(JSON.stringify(await ask(${literal(variables)})))`
}
`
}

/** As JavaScript is written by hand. */
function literal(variables) {
  return JSON.stringify(variables)
    .replaceAll(/"(\w+)":/g, '$1: ')
    .replaceAll('"', "'")
    .replaceAll(/,(?=\S)/g, ', ')
    .replace(/^\{/, '{ ')
    .replace(/\}$/, ' }')
}

function python({ query, variables, paged }) {
  return `# Python 3.9 以上，不需要别的
import json
from urllib.request import Request, urlopen

QUERY = """${query}"""


def ask(variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Accept": "${accept}"}
    with urlopen(Request("${site}/graphql", body, headers)) as answer:
        found = json.load(answer)
    if "errors" in found:
        raise RuntimeError(found["errors"][0]["message"])
    return found["data"]


${
  paged
    ? `after = None
while True:
    page = ask({**${JSON.stringify(variables)}, "after": after})["${paged}"]
    for node in page["nodes"]:
        print(json.dumps(node, ensure_ascii=False))
    if not page["pageInfo"]["hasNextPage"]:
        break
    after = page["pageInfo"]["endCursor"]`
    : `print(json.dumps(ask(${JSON.stringify(variables)}), ensure_ascii=False))`
}
`
}

const inTextBlock = (text) => text.replaceAll('\\', '\\\\')

function java({ query, variables, paged }) {
  const asked = JSON.stringify({ query: inOneLine(query), variables })
  return `// Java 17 以上：java Ask.java；项目中请用 Spring 的 HttpGraphQlClient 或者任何 JSON 库读答复
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
${paged ? 'import java.util.regex.Pattern;\n' : ''}
public class Ask {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static String ask(String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("${site}/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "${accept}")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return answer.body();
    }

    public static void main(String[] args) throws Exception {
${
  paged
    ? `        var next = Pattern.compile("\\"hasNextPage\\":true,\\"endCursor\\":(\\"[^\\"]*\\")");
        var after = "null";
        while (after != null) {
            var page = ask("""
                ${inTextBlock(asked.replace(/\}\}$/, ',"after":AFTER}}'))}
                """.replace("AFTER", after));
            System.out.println(page);
            var found = next.matcher(page);
            after = found.find() ? found.group(1) : null;
        }`
    : `        System.out.println(ask("""
            ${inTextBlock(asked)}
            """));`
}
    }
}
`
}

function miniProgram({ query, variables, paged }) {
  return `// 小程序的一页；域名须在小程序后台的“服务器域名”中登记
const QUERY = \`${query}\`

Page({
  data: { found: ${paged ? '[]' : 'null'}, failure: '' },

  onLoad() {
    this.ask(${paged ? 'null' : ''})
  },

  ask(${paged ? 'after' : ''}) {
    wx.request({
      url: '${site}/graphql',
      method: 'POST',
      data: { query: QUERY, variables: ${paged ? `{ ...${literal(variables)}, after }` : literal(variables)} },
      // wx.request 默认不说明接受什么格式，须写明；4xx、5xx 也走 success
      header: { 'Content-Type': 'application/json', Accept: '${accept}' },
      success: ({ data: { data, errors } }) => {
        if (!data || errors) return this.setData({ failure: '没有读到，请再试一次' })
${
  paged
    ? `        const { nodes, pageInfo } = data.${paged}
        this.setData({ found: this.data.found.concat(nodes) })
        if (pageInfo.hasNextPage) this.ask(pageInfo.endCursor)`
    : `        this.setData({ found: data })`
}
      },
      fail: () => this.setData({ failure: '网络不通，请再试一次' }),
    })
  },
})
`
}

export const languages = [
  ['curl', 'curl', curl],
  ['javascript', 'JavaScript', javascript],
  ['python', 'Python', python],
  ['java', 'Java', java],
  ['miniProgram', '微信小程序', miniProgram],
]
