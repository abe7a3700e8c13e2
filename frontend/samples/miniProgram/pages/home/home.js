const { HOME } = require('./query')
const { day, read } = require('../../read')

Page({
  data: { years: [], latest: [], loading: false, failure: '' },

  onLoad() {
    this.ask()
  },

  onPullDownRefresh() {
    this.ask()
  },

  ask() {
    if (this.data.loading) return
    this.setData({ loading: true, failure: '' })
    read(
      HOME,
      {},
      {
        success: ({ publishedYears, publications }) => {
          this.setData({
            years: publishedYears,
            latest: publications.nodes.map(({ id, agency, year, publishedAt, correctionNote }) => ({
              id,
              code: agency.code,
              agency: agency.name,
              year,
              told: `${day(publishedAt)} ${correctionNote === null ? '发布' : '更正'}`,
            })),
            loading: false,
          })
          wx.stopPullDownRefresh()
        },
        fail: (failure) => {
          this.setData({ failure, loading: false })
          wx.stopPullDownRefresh()
        },
      },
    )
  },

  search({ detail }) {
    const words = detail.value.trim()
    if (words !== '') wx.navigateTo({ url: `/pages/search/search?words=${encodeURIComponent(words)}` })
  },
})
