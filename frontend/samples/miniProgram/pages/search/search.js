const { SEARCH } = require('./query')
const { read } = require('../../read')

Page({
  data: { words: '', told: '', found: [], after: null, loading: false, failure: '' },

  onLoad({ words = '' }) {
    this.setData({ words: decodeURIComponent(words) })
    if (this.data.words !== '') this.more()
  },

  onReachBottom() {
    if (this.data.after) this.more()
  },

  search({ detail }) {
    this.setData({ words: detail.value.trim(), told: '', found: [], after: null })
    if (this.data.words !== '') this.more()
  },

  more() {
    if (this.data.loading) return
    this.setData({ loading: true, failure: '' })
    const { words, after } = this.data
    read(
      SEARCH,
      { words, after },
      {
        success: ({ search: { totalCount, totalComplete, nodes, pageInfo } }) =>
          this.setData({
            told: totalCount === 0 ? '没有年报说到这些字词' : `共 ${totalCount} 份${totalComplete ? '' : '以上'}`,
            found: this.data.found.concat(
              nodes.map(({ publication, passages }) => ({
                id: publication.id,
                code: publication.agency.code,
                title: `${publication.agency.name} ${publication.year} 年`,
                year: publication.year,
                passage: passages.length > 0 ? `${passages[0].place}：${passages[0].text}` : '',
              })),
            ),
            after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
            loading: false,
          }),
        fail: (failure) => this.setData({ failure, loading: false }),
      },
    )
  },
})
