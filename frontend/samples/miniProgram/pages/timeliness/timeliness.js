const { TIMELINESS } = require('./query')
const { read } = require('../../read')

const KEPT = { IN_TIME: '按期', PENDING: '未到期', LATE: '逾期公布', NEVER: '逾期未公布' }

/** 说清楚一个机关：哪天公布的，早晚几天；无从判断的也照实说。 */
function told({ due, publishedOn, punctuality, days }) {
  const published = publishedOn === null ? '未公布' : `${publishedOn} 公布`
  if (punctuality === null) return `${published}，是否按期无法判断`
  if (punctuality === 'IN_TIME') return `${published}，按期`
  if (punctuality === 'PENDING') return `${published}，${due} 截止，还有 ${days} 天`
  return `${published}，${due} 截止，逾期 ${days} 天`
}

Page({
  data: { years: [], year: null, head: '', totals: [], entries: [], after: null, loading: false, failure: '' },

  onLoad() {
    this.more()
  },

  onReachBottom() {
    if (this.data.after) this.more()
  },

  chooseYear({ detail }) {
    this.setData({ year: this.data.years[Number(detail.value)], entries: [], after: null })
    this.more()
  },

  more() {
    if (this.data.loading) return
    this.setData({ loading: true, failure: '' })
    read(
      TIMELINESS,
      { year: this.data.year, after: this.data.after },
      {
        success: ({ publishedYears, timeliness }) =>
          this.setData({
            years: publishedYears,
            year: timeliness.year,
            head: `${timeliness.year} 年应公布 ${timeliness.expected} 份，已公布 ${timeliness.published} 份（截至 ${timeliness.asOf}）`,
            totals: timeliness.totals
              .filter(({ agencies }) => agencies > 0)
              .map(({ punctuality, agencies }) => `${KEPT[punctuality]} ${agencies}`)
              .concat(timeliness.unknown > 0 ? [`无法判断 ${timeliness.unknown}`] : []),
            entries: this.data.entries.concat(
              timeliness.entries.nodes.map((entry) => ({
                code: entry.agency.code,
                name: entry.agency.name,
                told: told(entry),
              })),
            ),
            after: timeliness.entries.pageInfo.hasNextPage ? timeliness.entries.pageInfo.endCursor : null,
            loading: false,
          }),
        fail: (failure) => this.setData({ failure, loading: false }),
      },
    )
  },
})
