import { Button, Input, Select } from 'antd'
import type { ChannelCategoryInput, ChannelInput } from '../../graphql/generated/graphql'
import { CountInput } from './CountInput'
import styles from './Editors.module.css'
import { channelWord, optionsOf } from './words'

interface ChannelCardProps {
  channel: ChannelInput
  number: number
  growth: string
  editable: boolean
  onChange: (channel: ChannelInput) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const kinds = optionsOf(channelWord)

/** One channel with its categories. */
export function ChannelCard({ channel, number, growth, editable, onChange, onMove, onRemove }: ChannelCardProps) {
  const called = channel.name || `第 ${number} 个渠道`
  const categories = channel.categories ?? []
  const setCategory = (index: number, next: Partial<ChannelCategoryInput>) =>
    onChange({ ...channel, categories: categories.map((c, i) => (i === index ? { ...c, ...next } : c)) })
  const sum = categories.reduce((total, c) => total + (c.items || 0), 0)
  return (
    <fieldset className={styles.card} data-channel={channel.id} tabIndex={-1}>
      <legend>{called}</legend>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span>渠道名称</span>
          <Input aria-label={`${called}的渠道名称`} value={channel.name} readOnly={!editable} placeholder="如：政府门户网站" onChange={(e) => onChange({ ...channel, name: e.target.value })} />
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
          <CountInput label={`${called}本年公开`} value={channel.items} editable={editable} onChange={(items) => onChange({ ...channel, items })} />
        </div>
        <div className={styles.field}>
          <span>上年公开</span>
          <CountInput label={`${called}上年公开`} value={channel.previousItems} editable={editable} onChange={(previousItems) => onChange({ ...channel, previousItems })} />
        </div>
        <div className={styles.field}>
          <span>同比</span>
          <output className={styles.worked}>{growth}</output>
        </div>
      </div>
      {categories.map((category, index) => (
        // Categories have no id; their place among the others is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.category}>
          <Input
            aria-label={`${called}第 ${index + 1} 类的名称`}
            value={category.name}
            readOnly={!editable}
            placeholder="分类名称"
            onChange={(event) => setCategory(index, { name: event.target.value })}
          />
          <CountInput
            label={`${called}${category.name || `第 ${index + 1} 类`}的件数`}
            value={Number.isInteger(category.items) ? category.items : null}
            editable={editable}
            onChange={(items) => setCategory(index, { items: items ?? Number.NaN })}
          />
          {editable && (
            <Button
              type="text"
              danger
              aria-label={`删除分类${category.name}`}
              onClick={() => onChange({ ...channel, categories: categories.filter((_, i) => i !== index) })}
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      <div className={styles.cardFoot}>
        {categories.length > 0 && <span>分类合计 {sum} 件，本年公开 {channel.items ?? '未填写'}{typeof channel.items === 'number' && ' 件'}</span>}
        {editable && (
          <>
            <Button size="small" onClick={() => onChange({ ...channel, categories: [...categories, { name: '', items: Number.NaN }] })}>
              添加分类
            </Button>
            <Button size="small" type="text" aria-label={`上移${called}`} onClick={() => onMove(-1)}>↑</Button>
            <Button size="small" type="text" aria-label={`下移${called}`} onClick={() => onMove(1)}>↓</Button>
            <Button size="small" type="text" danger onClick={onRemove}>删除渠道</Button>
          </>
        )}
      </div>
    </fieldset>
  )
}
