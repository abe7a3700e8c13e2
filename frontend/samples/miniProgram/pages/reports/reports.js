const { QUERY, STORED } = require('./query')

// wx.request 默认不说明接受什么格式，须写明。
const ACCEPT = 'application/graphql-response+json'

Page({
  data: { year: 2025, total: '…', reports: [], after: null, loading: false, failure: '' },

  onLoad(options) {
    this.setData({ year: Number(options.year) || this.data.year })
    this.more()
  },

  onPullDownRefresh() {
    this.setData({ reports: [], after: null })
    this.more()
  },

  onReachBottom() {
    if (this.data.after) this.more()
  },

  more() {
    if (this.data.loading) return
    this.setData({ loading: true, failure: '' })
    this.stored({ year: this.data.year, after: this.data.after })
  },

  // 按散列值查询：沿途的缓存可以保留答复
  stored(variables) {
    wx.request({
      url: `${getApp().globalData.site}/graphql/stored/${STORED}`,
      data: { variables: JSON.stringify(variables) },
      header: { Accept: ACCEPT },
      success: (answer) => (answer.statusCode === 404 ? this.inFull(variables) : this.show(answer)),
      fail: () => this.failed('网络不通，点此重试'),
    })
  },

  // 发送查询全文：网站还没有登记这个查询时
  inFull(variables) {
    wx.request({
      url: `${getApp().globalData.site}/graphql`,
      method: 'POST',
      data: { query: QUERY, variables },
      header: { 'Content-Type': 'application/json', Accept: ACCEPT },
      success: (answer) => this.show(answer),
      fail: () => this.failed('网络不通，点此重试'),
    })
  },

  // wx.request 对 4xx、5xx 也走 success
  show({ statusCode, data, header }) {
    if (statusCode === 429) return this.failed(`请求太多，请在 ${header['Retry-After']} 秒后点此重试`)
    if (!data.data || data.errors) return this.failed('没有读到，点此重试')
    const { totalCount, edges, pageInfo } = data.data.publications
    const more = edges.map(({ node }) => ({
      id: node.id,
      agency: node.agency.name,
      requests:
        node.content.requests && node.content.requests.number !== null
          ? `${node.content.requests.number} 件`
          : '未填写',
    }))
    this.setData({
      total: totalCount,
      reports: this.data.reports.concat(more),
      after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      loading: false,
    })
    wx.stopPullDownRefresh()
  },

  failed(failure) {
    this.setData({ failure, loading: false })
    wx.stopPullDownRefresh()
  },
})
