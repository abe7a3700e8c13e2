// Stands in for WeChat where a mini-program page is tried: App, Page, require, setData and wx.request as WeChat documents
// them, and the page's wxml filled in with its data. Narrow, but what it does it does as strictly as the real one: a
// request names what it accepts or it does not, an answer of 404 is a success, data goes through JSON.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { JSDOM } from 'jsdom'

/** Opens a page of the mini-program in a folder, as WeChat does when somebody comes to it with a query. */
export function openPage(folder, path, { site, options = {} }) {
  const running = new Set()
  const asked = []
  const visited = []
  const app = {}
  let page
  const wx = {
    request: (request) => {
      const task = ask(request, asked).finally(() => running.delete(task))
      running.add(task)
      return { abort: () => {} }
    },
    stopPullDownRefresh: () => {},
    navigateTo: ({ url }) => visited.push(url),
    getRandomValues: ({ length, success }) =>
      success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer, errMsg: 'getRandomValues:ok' }),
  }
  const api = {
    wx,
    getApp: () => app,
    App: (made) => Object.assign(app, made),
    Page: (made) => (page = instance(made)),
  }
  if (!JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')).pages.includes(path))
    throw new Error(`app.json: ${path}`)
  load(join(folder, 'app.js'), api)
  app.globalData.site = site
  load(join(folder, `${path}.js`), api)
  page.onLoad(options)
  return {
    page,
    asked,
    visited,
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
    text: () => filledIn(readFileSync(join(folder, `${path}.wxml`), 'utf8'), page.data),
  }
}

export function load(file, api) {
  const module = { exports: {} }
  const require = (path) => load(`${join(dirname(file), path)}.js`, api)
  runInNewContext(readFileSync(file, 'utf8'), { ...api, module, exports: module.exports, require }, { filename: file })
  return module.exports
}

function instance(made) {
  const page = { ...made, data: throughJson(made.data) }
  page.setData = (patch, done) => {
    Object.assign(page.data, throughJson(patch))
    done?.()
  }
  return page
}

/** What crosses from the page's thread to the one that draws. */
function throughJson(value) {
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) throw new Error(`setData: ${key} is undefined`)
  }
  return JSON.parse(JSON.stringify(value))
}

async function ask({ url, method = 'GET', data, header = {}, dataType = 'json', success, fail, complete }, asked) {
  const headers = {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value])),
  }
  const query = method === 'GET' && data ? `?${new URLSearchParams(data)}` : ''
  asked.push({ url: url + query, method, headers })
  let outcome
  try {
    const answer = await fetch(
      url + query,
      method === 'GET' ? { headers } : { method, headers, body: JSON.stringify(data) },
    )
    outcome = {
      statusCode: answer.status,
      header: Object.fromEntries([...answer.headers].map(([name, value]) => [canonical(name), value])),
      data: parsed(await answer.text(), dataType),
      errMsg: 'request:ok',
    }
  } catch (failure) {
    outcome = { errMsg: `request:fail ${failure.message}` }
  }
  ;(outcome.statusCode ? success : fail)?.(outcome)
  complete?.(outcome)
}

/** content-type as Content-Type, as WeChat hands headers on. */
function canonical(name) {
  return name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}

/** A text that is no JSON is handed on as it is. */
function parsed(text, dataType) {
  try {
    return dataType === 'json' ? JSON.parse(text) : text
  } catch {
    return text
  }
}

/** The words a reader sees, a block a line. */
function filledIn(wxml, data) {
  const whole = wxml.replaceAll(/ wx:else(?=[\s>])/g, ' wx:else=""')
  const { document } = new JSDOM(`<page xmlns:wx="wx">${whole}</page>`, { contentType: 'text/xml' }).window
  return lines(document.documentElement, data).join('\n')
}

function lines(element, data) {
  const text = []
  let held = false
  for (const child of element.children) {
    const each = child.getAttribute('wx:for')
    const kind = ['wx:if', 'wx:elif', 'wx:else'].find((name) => child.hasAttribute(name))
    if (kind !== 'wx:elif' && kind !== 'wx:else') held = false
    const holds = !held && (!child.getAttribute(kind) || worth(child.getAttribute(kind), data))
    held ||= kind !== undefined && holds
    const name = child.getAttribute('wx:for-item') ?? 'item'
    if (each) text.push(...worth(each, data).map((item, index) => shown(child, { ...data, [name]: item, index })))
    else if (holds) text.push(shown(child, data))
  }
  return text
}

/** Views stand below one another, what is within them side by side. */
function shown(element, data) {
  if (element.children.length > 0) return lines(element, data).join(element.querySelector('view') ? '\n' : ' ')
  return element.textContent.replaceAll(/\{\{(.+?)\}\}/g, (expression) => String(worth(expression, data)))
}

/** A name the page's data does not have fails here, where WeChat would draw nothing. */
function worth(text, data) {
  return runInNewContext(`(${text.slice(2, -2)})`, { ...data })
}
