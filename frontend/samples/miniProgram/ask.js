// 申请、查询只用 POST：编号、查询码、证件号码不出现在任何地址里。
function ask(query, variables, { success, fail }) {
  wx.request({
    url: `${getApp().globalData.site}/graphql`,
    method: 'POST',
    data: { query, variables },
    header: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    // wx.request 对 4xx、5xx 也走 success
    success: ({ statusCode, data, header }) => {
      if (statusCode === 429) return fail(`请求太多，请在 ${header['Retry-After']} 秒后再试`)
      if (!data.data || data.errors) return fail('没有收到答复，请再试一次')
      success(data.data)
    },
    fail: () => fail('网络不通，请再试一次；重复提交只登记一次'),
  })
}

module.exports = { ask }
