App({
  globalData: {
    // 在小程序后台的“服务器域名”中登记过的地址
    site: 'https://your.host',
  },
})
