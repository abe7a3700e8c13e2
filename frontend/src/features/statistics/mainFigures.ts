/** What most readers ask about first. */
export const mainFigures = [
  { cell: 'requests.received.total', title: '新收公开申请', unit: '件' },
  { cell: 'requests.total.total', title: '办结公开申请', unit: '件' },
  { cell: 'requests.granted.total', title: '予以公开', unit: '件' },
  { cell: 'regulations.normativeDocuments.inForce', title: '现行有效行政规范性文件', unit: '件' },
  { cell: 'licensing.licences.decisions', title: '行政许可处理决定', unit: '件' },
  { cell: 'enforcement.penalties.decisions', title: '行政处罚处理决定', unit: '件' },
  { cell: 'review.reconsideration.total', title: '行政复议', unit: '件' },
]
