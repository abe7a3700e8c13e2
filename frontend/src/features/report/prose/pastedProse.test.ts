import { expect, test } from 'vitest'
import { leftOutWords } from '../leftOut'
import { blocksOf, piecesIn as read } from './pastedProse'

const piecesIn = (html: string) => read(html).pieces
const leftOut = (html: string) => leftOutWords(read(html).left)

const paragraph = (text: string) => ({ kind: 'PARAGRAPH', level: null, text, figures: [] })
const heading = (level: number, text: string) => ({ kind: 'HEADING', level, text, figures: [] })
const item = (text: string) => ({ kind: 'ITEM', level: 1, text, figures: [] })

test('splitsPastedTextAtItsParagraphsAndKeepsWhatEachIs', () => {
  const text =
    '（一）主动公开\r\n　　全年公开信息 28 条。\n\n1.网站建设\n一是完善栏目；\n（二）这一句虽以编号开头，但写成了一整段话，说的是全年依申请公开的办理情况，并不是小标题。'
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
  expect(piecesIn('<p class="标题 1">总体情况</p><h3>网站建设</h3>')).toEqual([
    heading(1, '总体情况'),
    heading(2, '网站建设'),
  ])
})

test('writesTheNumbersOfAListThatShowsThemOnly', () => {
  expect(piecesIn('<ol start="2"><li>甲；</li><li><p>乙。</p></li></ol><ul><li>丙</li></ul>')).toEqual([
    item('2.甲；'),
    item('3.乙。'),
    item('丙'),
  ])
})

test('setsTablesApart', () => {
  expect(piecesIn('<p>见下表。</p><table><tr><td>网站</td><td>20</td></tr></table><p>以上。</p>')).toEqual([
    paragraph('见下表。'),
    { table: [['网站', '20']] },
    paragraph('以上。'),
  ])
})

test('keepsSpacesBetweenWordsThatAreNotChinese', () => {
  expect(piecesIn('<p>Open\n Data 平台</p>')).toEqual([paragraph('Open Data 平台')])
})

test('takesACorrectedTextAsCorrected', () => {
  const html =
    '<p class=MsoNormal>新收<del cite="mailto:a" datetime="2026-01-08T10:00"><span>7</span></del><ins cite="mailto:a"><span>15</span></ins>件，<s>旧</s><span style="text-decoration: line-through">7</span>办结。</p>'
  expect(piecesIn(html)).toEqual([paragraph('新收15件，办结。')])
  expect(leftOut(html)).toBe('删除线文字 3 处')
})

test('leavesOutCommentsOfWordAndWhatIsHidden', () => {
  const html = `<p class=MsoNormal>公开31条<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[乙1]</a></span>。</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt><p class=MsoCommentText>[乙1]再核</p></div></div></div>
    <p>专栏2个<span style='display : none; mso-hide:all'>（另有1个未用）</span>。</p><p hidden>草稿</p><p style="visibility:hidden">草稿二</p>`
  expect(piecesIn(html)).toEqual([paragraph('公开31条。'), paragraph('专栏2个。')])
  expect(leftOut(html)).toBe('隐藏文字 3 处、批注 1 条')
})

const listed = (font: string, sign: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:${font};mso-list:Ignore'>${sign}<span>&nbsp; </span></span>健全机制。</p>`

test('takesTheSignsOfWordsListsForWhatTheyAre', () => {
  for (const [font, sign] of [
    ['Wingdings', 'l'],
    ['Courier New', 'o'],
    ['Symbol', '·'],
    ['Wingdings', '§'],
    ['Wingdings', '\uf06c'],
  ] as const) {
    expect(piecesIn(listed(font, sign))).toEqual([item('健全机制。')])
  }
  expect(piecesIn(listed('宋体', 'a)'))).toEqual([item('a) 健全机制。')])
})

test('takesANumberForThatOfAHeadingOnlyWhereItIsOne', () => {
  expect(blocksOf('2.8万条信息上网\n11.30日止\n1. 网站\n12、栏目\n3．2万字\n2025.12')).toEqual([
    paragraph('2.8万条信息上网'),
    paragraph('11.30日止'),
    heading(2, '1. 网站'),
    heading(2, '12、栏目'),
    paragraph('3．2万字'),
    paragraph('2025.12'),
  ])
})

test('keepsNotesAndPowersApartFromTheFiguresBeforeThem', () => {
  const html =
    '<p>公开12<sup>①</sup>条，占地30m<sup>2</sup>，10<sup>4</sup>元，新收7<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>件</p>'
  expect(piecesIn(html)).toEqual([paragraph('公开12条，占地30m²，10⁴元，新收7件')])
  expect(leftOut(html)).toBe('注释标号 2 处')
})

test('showsNoInvisibleCharacterAsASpace', () => {
  expect(piecesIn('<p>新收1\u200b5\ufeff件</p>')).toEqual([paragraph('新收15件')])
  expect(blocksOf('新收1\u200b5件\u2028完')).toEqual([paragraph('新收15件'), paragraph('完')])
})
