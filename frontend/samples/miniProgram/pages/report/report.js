const { REPORT } = require('./query')
const { day, read } = require('../../read')

/** 空着的是未填写，表中本来没有的格是一横。 */
const shown = ({ kind, number }) => (kind === 'NOT_APPLICABLE' ? '—' : number === null ? '未填写' : String(number))

/** 一行一行地读，窄屏上不必左右拖动。 */
function table({ key, title, columns, rows }) {
  return {
    key,
    title,
    lines: rows.map((row) => ({
      key: row.key,
      label: row.group === null ? row.label : `${row.group} ${row.label}`,
      cells: row.cells.map((cell, at) => `${columns[at].label} ${shown(cell)}`).join('；'),
    })),
  }
}

Page({
  data: { title: '', told: [], sections: [], url: '', loading: false, failure: '' },

  onLoad({ agency, year }) {
    this.asked = { agency, year: Number(year) }
    this.ask()
  },

  ask() {
    this.setData({ loading: true, failure: '' })
    read(REPORT, this.asked, {
      success: ({ publication }) =>
        publication === null
          ? this.setData({ failure: '没有这份已发布的年报', loading: false })
          : this.setData({ ...this.told(publication), loading: false }),
      fail: (failure) => this.setData({ failure, loading: false }),
    })
  },

  told({ number, agency, publishedAt, correctionNote, withdrawalReason, withdrawnAt, url, content }) {
    const published = `${day(publishedAt)} 发布，第 ${number} 版`
    return {
      title: content === null ? `${agency.name}${this.asked.year}年年报` : content.title,
      told: [
        published,
        ...(correctionNote === null ? [] : [`更正说明：${correctionNote}`]),
        ...(content === null ? [`${withdrawnAt === null ? '' : day(withdrawnAt)} 撤回：${withdrawalReason}`] : []),
      ],
      sections:
        content === null
          ? []
          : content.sections.map((section) => ({
              number: section.number,
              title: section.title,
              text: section.blocks.map((block) => block.text),
              tables: section.tables.map(table),
            })),
      url,
    }
  },
})
