import { ChannelRow } from './ChannelRow'
import { NotRead } from '../../account/NotRead'
import { useEditing, usePart } from '../saving/Editing'
import styles from '../Editors.module.css'
import { type EditedChannel, isStated } from '../entries'
import { growthOf, shownGrowth } from './growth'
import { Ledger } from '../rows/Ledger'
import ledger from '../Ledger.module.css'
import { ListFoot } from '../rows/ListFoot'
import { newId } from '../newId'
import { PartSection } from '../saving/PartSection'
import { useLastYear } from '../useLastYear'
import { useRows } from '../rows/useRows'

const columns = [
  { text: '渠道名称', className: ledger.name },
  { text: '渠道类型', className: ledger.wide },
  { text: '本年公开', className: ledger.count },
  { text: '上年公开', className: ledger.count },
  { text: '同比', className: ledger.short },
  { text: '分类', className: ledger.short },
]

/** 公开渠道: how much was made public where, and how it divides. */
export function ChannelsEditor() {
  const { report } = useEditing()
  const part = usePart('channels')
  const { editable } = part
  const { rows, set, add, remove, move, undo } = useRows<EditedChannel>(part, written)
  const { year, content, error, refetch } = useLastYear(report.id)
  const lastYear = ({ id, name }: EditedChannel) => {
    const found =
      content?.channels.find((before) => before.id === id) ??
      content?.channels.find((before) => before.name === name.trim())
    return typeof found?.items === 'number' ? { year, items: found.items } : null
  }

  return (
    <PartSection part="channels" title="公开渠道" alone>
      {error && <NotRead what="上一年的报告" error={error} retry={refetch} />}
      {rows.length === 0 && <p className={styles.none}>还没有填写公开渠道。</p>}
      {rows.length > 0 && (
        <Ledger name="公开渠道" editable={editable} headings={columns}>
          {rows.map(({ key, value: channel }, index) => (
            <ChannelRow
              key={key}
              channel={channel}
              number={index + 1}
              lastYear={lastYear(channel)}
              editable={editable}
              onChange={(next) => set(key, next)}
              onMove={(by) => move(key, by)}
              onRemove={() => remove(key)}
            />
          ))}
        </Ledger>
      )}
      {rows.length > 1 && <SumOfChannels channels={rows.map((row) => row.value)} />}
      {editable && (
        <ListFoot
          add="添加渠道"
          onAdd={() => add({ id: newId('c'), name: '', kinds: [], items: null, previousItems: null, categories: [] })}
          onUndo={undo}
        />
      )}
    </PartSection>
  )
}

function sumOf(numbers: readonly (number | null | undefined)[]): number | null {
  const known = numbers.filter((number) => typeof number === 'number')
  return known.length === numbers.length ? known.reduce((sum, number) => sum + number, 0) : null
}

/** Only where every channel says its number: a sum of some would pass for the whole. */
function SumOfChannels({ channels }: { channels: readonly EditedChannel[] }) {
  const items = sumOf(channels.map((channel) => channel.items))
  const before = sumOf(channels.map((channel) => channel.previousItems))
  return (
    <p>
      各渠道合计：本年 {items === null ? '有渠道未填' : `${items} 件`}，上年{' '}
      {before === null ? '有渠道未填' : `${before} 件`}，同比 {shownGrowth(growthOf(items, before))}
    </p>
  )
}

/** Without channels and categories of which nothing was filled in yet. */
function written(channels: EditedChannel[]): EditedChannel[] {
  return channels
    .filter(isBegun)
    .map((channel) =>
      channel.categories.every(isStated)
        ? channel
        : Object.assign({}, channel, { categories: channel.categories.filter(isStated) }),
    )
}

function isBegun({ name, kinds, items, previousItems, categories, unaccepted }: EditedChannel): boolean {
  return (
    name !== '' ||
    [kinds].flat().length > 0 ||
    [items, previousItems].some((count) => typeof count === 'number') ||
    unaccepted !== undefined ||
    categories.some(isStated)
  )
}
