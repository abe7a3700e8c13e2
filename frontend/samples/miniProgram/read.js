// 读公开数据：按散列值用 GET，沿途的缓存可以保留答复；网站还没有登记这个查询时连同散列值发送全文，即已登记。
// wx.request 默认不说明接受什么格式，须写明；4xx、5xx 也走 success。
const ACCEPT = 'application/graphql-response+json'

function read({ stored, query }, variables, { success, fail }) {
  const { site } = getApp().globalData
  const show = ({ statusCode, data, header }) => {
    if (statusCode === 429) return fail(`请求太多，请在 ${header['Retry-After']} 秒后再试`)
    if (!data.data || data.errors) return fail('没有读到，点此重试')
    success(data.data)
  }
  const unreached = () => fail('网络不通，点此重试')
  wx.request({
    url: `${site}/graphql/stored/${stored}`,
    data: { variables: JSON.stringify(variables) },
    header: { Accept: ACCEPT },
    success: (answer) => {
      if (answer.statusCode !== 404) return show(answer)
      wx.request({
        url: `${site}/graphql`,
        method: 'POST',
        data: { query, variables, extensions: { persistedQuery: { version: 1, sha256Hash: stored } } },
        header: { 'Content-Type': 'application/json', Accept: ACCEPT },
        success: show,
        fail: unreached,
      })
    },
    fail: unreached,
  })
}

/** 没有填写的不是零。 */
const figure = (cell) => (!cell || cell.number === null ? '未填写' : String(cell.number))

const day = (moment) => moment.slice(0, 10)

module.exports = { read, figure, day }
