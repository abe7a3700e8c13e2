import { expect, test } from 'vitest'
import { blocksOf, piecesIn } from './pastedProse'

const paragraph = (text: string) => ({ kind: 'PARAGRAPH', level: null, text, figures: [] })
const heading = (level: number, text: string) => ({ kind: 'HEADING', level, text, figures: [] })
const item = (text: string) => ({ kind: 'ITEM', level: 1, text, figures: [] })

test('splitsPastedTextAtItsParagraphsAndKeepsWhatEachIs', () => {
  const text = '（一）主动公开\r\n　　全年公开信息 28 条。\n\n1.网站建设\n一是完善栏目；\n（二）这一句虽以编号开头，但写成了一整段话，说的是全年依申请公开的办理情况，并不是小标题。'
  expect(blocksOf(text)).toEqual([
    heading(1, '（一）主动公开'),
    paragraph('全年公开信息 28 条。'),
    heading(2, '1.网站建设'),
    item('一是完善栏目；'),
    paragraph(expect.stringContaining('并不是小标题')),
  ])
})

test('keepsTheStructureOfAWordDocumentAndDropsItsStyling', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:16pt}</style></head><body>
    <!--StartFragment-->
    <h2 style='mso-outline-level:2'><span lang=EN-US>（一）</span><span style='font-family:黑体'>主动公开<o:p></o:p></span></h2>
    <p class=MsoNormal style='text-indent:32.0pt'><span style='color:red'>全年主动公
    开信息</span><b>28</b>条，<i>其中</i>网站20条。</p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>完善专栏。</p>
    <p class=MsoNormal>一是加强培训；<br>二是严格审核。</p><!--EndFragment--></body></html>`
  expect(piecesIn(html)).toEqual([
    heading(1, '（一）主动公开'),
    paragraph('全年主动公开信息28条，其中网站20条。'),
    item('1.完善专栏。'),
    item('一是加强培训；'),
    item('二是严格审核。'),
  ])
})

test('takesHeadingsFromStylesWithoutNumbers', () => {
  expect(piecesIn('<p class="标题 1">总体情况</p><h3>网站建设</h3>')).toEqual([heading(1, '总体情况'), heading(2, '网站建设')])
})

test('writesTheNumbersOfAListThatShowsThemOnly', () => {
  expect(piecesIn('<ol start="2"><li>甲；</li><li><p>乙。</p></li></ol><ul><li>丙</li></ul>')).toEqual([item('2.甲；'), item('3.乙。'), item('丙')])
})

test('setsTablesApart', () => {
  expect(piecesIn('<p>见下表。</p><table><tr><td>网站</td><td>20</td></tr></table><p>以上。</p>')).toEqual([
    paragraph('见下表。'), { table: [['网站', '20']] }, paragraph('以上。'),
  ])
})

test('keepsSpacesBetweenWordsThatAreNotChinese', () => {
  expect(piecesIn('<p>Open\n Data 平台</p>')).toEqual([paragraph('Open Data 平台')])
})
