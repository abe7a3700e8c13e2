export const places = {
  agencies: '机关',
  chains: '审核流程',
  season: '报送范围',
  calendar: '工作日历',
  people: '人员',
  webhooks: '消息推送',
}

export type Place = keyof typeof places

export const addressOfPlace = (place: Place) => (place === 'agencies' ? '/desk/admin' : `/desk/admin/${place}`)

/** An agency's page in administration, and what of it. */
export const addressOfAgency = (code: string, place: Place = 'agencies') =>
  `/desk/admin/${place}/${encodeURIComponent(code)}`
