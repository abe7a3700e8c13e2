const { AGENCIES, COMPARE } = require('./query')
const { figure, read } = require('../../read')

const FIGURES = [
  ['received', '新收申请'],
  ['granted', '予以公开'],
  ['carriedOut', '结转下年度'],
  ['reconsideration', '行政复议'],
  ['litigation', '未经复议直接起诉'],
]

const stated = (publication, key) =>
  publication === null ? '没有已发布的年报' : publication.withdrawn ? '已撤回' : figure(publication.content[key])

Page({
  data: { agencies: [], years: [], one: 0, other: 1, year: 0, lines: [], loading: false, failure: '' },

  onLoad() {
    this.ask()
  },

  ask() {
    this.setData({ loading: true, failure: '' })
    read(
      AGENCIES,
      {},
      {
        success: ({ agencies, publishedYears }) => {
          this.setData({ agencies: agencies.nodes, years: publishedYears, loading: false })
          this.compare()
        },
        fail: (failure) => this.setData({ failure, loading: false }),
      },
    )
  },

  chooseOne({ detail }) {
    this.setData({ one: Number(detail.value) })
    this.compare()
  },

  chooseOther({ detail }) {
    this.setData({ other: Number(detail.value) })
    this.compare()
  },

  chooseYear({ detail }) {
    this.setData({ year: Number(detail.value) })
    this.compare()
  },

  compare() {
    const { agencies, years, year } = this.data
    if (agencies.length < 2 || years.length === 0) return this.setData({ failure: '还没有可以比较的年报' })
    const asked = {
      one: agencies[this.data.one].code,
      other: agencies[this.data.other].code,
      year: years[year],
    }
    this.latest = asked
    this.setData({ failure: '' })
    read(COMPARE, asked, {
      // 先问的可能后答
      success: ({ one, other }) => {
        if (this.latest !== asked) return
        this.setData({
          lines: FIGURES.map(([key, label]) => ({ key, label, one: stated(one, key), other: stated(other, key) })),
        })
      },
      fail: (failure) => this.setData({ failure }),
    })
  },
})
