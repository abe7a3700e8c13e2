// Vite plugin: renders the app's frame around the pages that are not the app's own: into index.html, for addresses that
// need script, and into dist/.served.html, the template in which the server writes its pages (org.nianbao.export.site).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const about = '<!-- about -->'
const served = '<!-- served -->'

const aboutTheApp = `<meta name="description" content="政府信息公开工作年度报告的统一公开、检索与下载。" />
    <title>政府信息公开年报</title>`

const needsScript = `<h1>这一页要用 JavaScript</h1>
<p class="lead">工作台要在浏览器中启用 JavaScript。各机关的年报不用它也能检索、统计、对比、阅读和下载：</p>
<ul><li><a href="/">从首页按机关查找年报</a></li>
<li><a href="/publications">检索年报</a></li>
<li><a href="/api">数据接口</a></li></ul>`

/** How pages look that are there only without script: the others find theirs in the first style sheet. */
const styles = [
  'features/apply/apply.css',
  'features/search/search.css',
  'features/compare/compare.css',
  'routes/written.css',
  'components/withoutScript.css',
].map((path) => new URL(`../src/${path}`, import.meta.url))

/** The app's frame as markup around a main part. */
export async function framed(place, main) {
  const { module } = await runnerImport(fileURLToPath(new URL('../src/components/renderFrame.tsx', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  })
  return module.renderFrame(place, main)
}

export function servedPage() {
  let page
  let style
  return {
    name: 'served-page',
    buildStart() {
      if (this.meta.watchMode) return
      style = this.emitFile({
        type: 'asset',
        name: 'served.css',
        source: styles.map((file) => readFileSync(file, 'utf8')).join('\n'),
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        page = html
        const frame = await framed({ id: 'served-main', current: () => undefined }, needsScript)
        return filled(html, aboutTheApp, `<noscript><div id="served">${frame}</div></noscript>`)
      },
    },
    async writeBundle({ dir }) {
      const frame = await framed({ id: 'served-main', current: (way) => `{{current ${way}}}` }, '{{main}}')
      const sheet = `<noscript><link rel="stylesheet" href="/${this.getFileName(style)}"></noscript>`
      writeFileSync(
        join(dir, '.served.html'),
        filled(page, `${sheet}\n    {{about}}`, `{{noscript}}<div id="served">${frame}</div>{{/noscript}}`),
      )
    },
  }
}

function filled(html, head, body) {
  for (const place of [about, served]) {
    if (html.split(place).length !== 2) throw new Error(`index.html 中应当有且只有一处“${place}”。`)
  }
  return html.replace(about, () => head).replace(served, () => body)
}
