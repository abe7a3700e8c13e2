const { LOOK_UP } = require('./query')
const { ask } = require('../../ask')

const STATUS = {
  UNCONFIRMED: '待确认',
  REGISTERED: '已登记',
  AWAITING_AMENDMENT: '待补正',
  AWAITING_REASONS: '待说明理由',
  IN_HAND: '办理中',
  CONSULTING: '征求意见中',
  AWAITING_FEE: '待缴费',
  IN_REVIEW: '审核中',
  SIGNED: '待送达',
  CLOSED: '已办结',
  FILED: '已归档',
  VOIDED: '已作废',
}

Page({
  data: { progress: null, letters: [], failure: '' },

  onLoad() {},

  submit({ detail }) {
    const { reference, code, lastFour } = detail.value
    ask(
      LOOK_UP,
      { input: { reference, code, lastFour: lastFour || null } },
      {
        success: ({ lookUpRequest: found }) =>
          found.__typename === 'RequestProgress'
            ? this.setData({
                failure: '',
                progress: {
                  number: found.number,
                  agency: found.agency.name,
                  status: STATUS[found.status],
                  due: found.due || '—',
                },
                letters: found.letters.map(({ name, on, text }) => ({ name, on, text: text || '' })),
              })
            : this.setData({ failure: found.message }),
        fail: (failure) => this.setData({ failure }),
      },
    )
  },
})
