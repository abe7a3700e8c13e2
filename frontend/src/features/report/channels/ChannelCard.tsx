import { Button, Input, Select } from 'antd'
import { ChannelCategories } from './ChannelCategories'
import { CountInput } from '../rows/CountInput'
import styles from '../Editors.module.css'
import { type EditedChannel, withText } from '../entries'
import { growthOf, shownGrowth } from './growth'
import { optionsOf } from '../words'
import { channelKindWord } from '../../../graphql/generated/words/channelKindWord'

interface ChannelCardProps {
  channel: EditedChannel
  number: number
  /** What last year's report said of it; null when it said nothing. */
  lastYear: { year: number; items: number } | null
  editable: boolean
  onChange: (channel: EditedChannel) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const kinds = optionsOf(channelKindWord)

/** One channel with its categories. */
export function ChannelCard({ channel, number, lastYear, editable, onChange, onMove, onRemove }: ChannelCardProps) {
  const called = channel.name || `第 ${number} 个渠道`
  const { categories, unaccepted, ...stated } = channel
  const count = (field: 'items' | 'previousItems') => (value: number | null, text: string | null) =>
    onChange({ ...stated, categories, [field]: value, ...withText(unaccepted, field, text) })
  return (
    <fieldset className={styles.card} data-channel={channel.id} tabIndex={-1}>
      <legend>{called}</legend>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span>渠道名称</span>
          <Input
            aria-label={`${called}的渠道名称`}
            data-place={`channels.${channel.id}.name`}
            value={channel.name}
            readOnly={!editable}
            placeholder="如：政府门户网站"
            onChange={(e) => onChange({ ...channel, name: e.target.value })}
          />
        </div>
        <div className={styles.field}>
          <span>渠道类型</span>
          <Select
            mode="multiple"
            aria-label={`${called}的渠道类型`}
            value={[channel.kinds].flat()}
            options={kinds}
            disabled={!editable}
            placeholder="可选多个"
            onChange={(chosen) => onChange({ ...channel, kinds: chosen })}
          />
        </div>
        <div className={styles.field}>
          <span>本年公开</span>
          <CountInput
            place={`channels.${channel.id}.items`}
            label={`${called}本年公开`}
            value={channel.items}
            unaccepted={unaccepted?.['items'] ?? null}
            editable={editable}
            onChange={count('items')}
          />
        </div>
        <div className={styles.field}>
          <span>上年公开</span>
          <CountInput
            place={`channels.${channel.id}.previousItems`}
            label={`${called}上年公开`}
            value={channel.previousItems}
            unaccepted={unaccepted?.['previousItems'] ?? null}
            editable={editable}
            onChange={count('previousItems')}
          />
          {lastYear && lastYear.items !== channel.previousItems && (
            <small>
              {lastYear.year} 年报告为 {lastYear.items} 件{' '}
              {editable && (
                <Button size="small" type="link" onClick={() => count('previousItems')(lastYear.items, null)}>
                  填入
                </Button>
              )}
            </small>
          )}
        </div>
        <div className={styles.field}>
          <span>同比</span>
          <output className={styles.worked}>{shownGrowth(growthOf(channel.items, channel.previousItems))}</output>
        </div>
      </div>
      <ChannelCategories
        channel={channel.id ?? ''}
        called={called}
        categories={categories}
        editable={editable}
        onChange={(next) => onChange({ ...channel, categories: next })}
      />
      <div className={styles.cardFoot}>
        <SumOfCategories channel={channel} />
        {editable && (
          <>
            <Button
              size="small"
              onClick={() => onChange({ ...channel, categories: [...categories, { name: '', items: null }] })}
            >
              添加分类
            </Button>
            <Button size="small" type="text" aria-label={`上移${called}`} onClick={() => onMove(-1)}>
              ↑
            </Button>
            <Button size="small" type="text" aria-label={`下移${called}`} onClick={() => onMove(1)}>
              ↓
            </Button>
            <Button size="small" type="text" danger onClick={onRemove}>
              删除渠道
            </Button>
          </>
        )}
      </div>
    </fieldset>
  )
}

/** Both numbers and what lies between them, while they are typed. */
function SumOfCategories({ channel }: { channel: EditedChannel }) {
  const { categories } = channel
  if (categories.length === 0) return null
  const sum = categories.reduce((total, { items }) => total + (items ?? 0), 0)
  const items = channel.items ?? null
  const between = items === null ? 0 : items - sum
  return (
    <output className={styles.sum} data-differs={between !== 0 || undefined}>
      {between !== 0 && <span aria-hidden>▲ </span>}
      分类合计 {sum} 件，本年公开 {items === null ? '未填写' : `${items} 件`}
      {between !== 0 && `，${between > 0 ? '还差' : '多出'} ${Math.abs(between)} 件`}
    </output>
  )
}
