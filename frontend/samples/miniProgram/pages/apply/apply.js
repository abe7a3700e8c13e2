const { GUIDES, APPLY } = require('./query')
const { ask } = require('../../ask')

Page({
  data: { guides: [], chosen: 0, guide: null, receipt: null, failures: [], sending: false },

  onLoad() {
    // 同一个 key 重复提交只登记一次，回执不变；不得由旁人猜到
    wx.getRandomValues({
      length: 16,
      success: ({ randomValues }) => {
        this.key = Array.from(new Uint8Array(randomValues), (byte) => byte.toString(16).padStart(2, '0')).join('')
      },
    })
    ask(
      GUIDES,
      {},
      {
        success: ({ applyGuides }) => {
          const guides = applyGuides.edges.map(({ node }) => ({ ...node, name: node.agency.name }))
          this.setData({ guides, guide: guides[0] || null })
        },
        fail: (failure) => this.setData({ failures: [failure] }),
      },
    )
  },

  choose({ detail }) {
    const chosen = Number(detail.value)
    this.setData({ chosen, guide: this.data.guides[chosen] })
  },

  // 表单各项的 name 与 ApplyInput 的字段相同
  submit({ detail }) {
    if (this.data.sending) return
    this.setData({ sending: true, failures: [] })
    const { name, number, phone, words } = detail.value
    const input = { agency: this.data.guide.agency.code, key: this.key, name, paper: 'RESIDENT', number, phone, words }
    ask(
      APPLY,
      { input },
      {
        success: ({ apply }) =>
          this.setData({
            sending: false,
            receipt: apply.__typename === 'RequestReceipt' ? apply : null,
            failures: apply.messages || (apply.message ? [apply.message] : []),
          }),
        fail: (failure) => this.setData({ sending: false, failures: [failure] }),
      },
    )
  },
})
