import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { ChannelCategories } from './ChannelCategories'
import { figureText } from '../../../components/figures'
import { CountInput } from '../rows/CountInput'
import { type EditedChannel, withText } from '../entries'
import { growthOf, shownGrowth } from './growth'
import ledger from '../Ledger.module.css'
import { ledgerRoles as roles } from '../rows/ledgerRoles'
import { optionsOf } from '../words'
import { channelKindWord } from '../../../graphql/generated/words/channelKindWord'

interface ChannelRowProps {
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

/** One channel in a line; how its items divide opens below it. */
export function ChannelRow({ channel, number, lastYear, editable, onChange, onMove, onRemove }: ChannelRowProps) {
  const called = channel.name || `第 ${number} 个渠道`
  const { categories, unaccepted, ...stated } = channel
  const [isOpen, open] = useState(false)
  // What waits to be mended is never folded away, nor when the first digit has mended it and the next is still to come.
  if (!isOpen && categories.some((one) => one.unaccepted !== undefined || one.items === null)) open(true)
  const count = (field: 'items' | 'previousItems') => (value: number | null, text: string | null) =>
    onChange({ ...stated, categories, [field]: value, ...withText(unaccepted, field, text) })
  const addCategory = () => {
    open(true)
    onChange({ ...channel, categories: [...categories, { name: '', items: null }] })
  }
  return (
    <tbody {...roles.group} data-channel={channel.id} tabIndex={-1} aria-label={called}>
      <tr {...roles.row}>
        <td {...roles.cell} data-label="渠道名称" data-wide>
          <Input
            aria-label={`${called}的渠道名称`}
            data-place={`channels.${channel.id}.name`}
            value={channel.name}
            readOnly={!editable}
            placeholder="如：政府门户网站"
            onChange={(e) => onChange({ ...channel, name: e.target.value })}
          />
        </td>
        <td {...roles.cell} data-label="渠道类型" data-wide>
          <Select
            mode="multiple"
            aria-label={`${called}的渠道类型`}
            value={[channel.kinds].flat()}
            options={kinds}
            disabled={!editable}
            placeholder="可选多个"
            popupMatchSelectWidth={false}
            onChange={(chosen) => onChange({ ...channel, kinds: chosen })}
          />
        </td>
        <td {...roles.cell} data-label="本年公开">
          <CountInput
            place={`channels.${channel.id}.items`}
            label={`${called}本年公开`}
            value={channel.items}
            unaccepted={unaccepted?.['items'] ?? null}
            editable={editable}
            onChange={count('items')}
          />
        </td>
        <td {...roles.cell} data-label="上年公开">
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
              {lastYear.year} 年报告为 {figureText(lastYear.items)} 件{' '}
              {editable && (
                <Button size="small" type="link" onClick={() => count('previousItems')(lastYear.items, null)}>
                  填入
                </Button>
              )}
            </small>
          )}
        </td>
        <td {...roles.cell} data-label="同比">
          <output className={ledger.worked}>{shownGrowth(growthOf(channel.items, channel.previousItems))}</output>
        </td>
        <td {...roles.cell} data-label="分类">
          {categories.length > 0 ? (
            <Button
              size="small"
              type="text"
              aria-expanded={isOpen}
              aria-label={`${called}的分类，${categories.length} 类`}
              className={between(channel) === 0 ? '' : (ledger.differs ?? '')}
              onClick={() => open(!isOpen)}
            >
              {between(channel) !== 0 && <span aria-hidden>▲</span>}
              {categories.length} 类 <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
            </Button>
          ) : (
            editable && (
              <Button size="small" type="text" onClick={addCategory}>
                添加分类
              </Button>
            )
          )}
        </td>
        {editable && (
          <td {...roles.cell} data-label="">
            <span className={ledger.deeds}>
              <Button size="small" type="text" aria-label={`上移${called}`} onClick={() => onMove(-1)}>
                ↑
              </Button>
              <Button size="small" type="text" aria-label={`下移${called}`} onClick={() => onMove(1)}>
                ↓
              </Button>
              <Button size="small" type="text" danger aria-label={`删除渠道${called}`} onClick={onRemove}>
                ✕
              </Button>
            </span>
          </td>
        )}
      </tr>
      {isOpen && categories.length > 0 && (
        <tr {...roles.row}>
          <td {...roles.cell} colSpan={editable ? 7 : 6} className={ledger.details}>
            <ChannelCategories
              channel={channel.id ?? ''}
              called={called}
              categories={categories}
              editable={editable}
              onChange={(next) => onChange({ ...channel, categories: next })}
            />
            <SumOfCategories channel={channel} />{' '}
            {editable && (
              <Button size="small" onClick={addCategory}>
                添加分类
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  )
}

const sumOf = ({ categories }: EditedChannel) => categories.reduce((total, { items }) => total + (items ?? 0), 0)

/** What lies between a channel's number and that of its categories. */
function between(channel: EditedChannel): number {
  return typeof channel.items === 'number' && channel.categories.length > 0 ? channel.items - sumOf(channel) : 0
}

/** Both numbers and what lies between them, while they are typed. */
function SumOfCategories({ channel }: { channel: EditedChannel }) {
  const items = channel.items ?? null
  const left = between(channel)
  return (
    <output className={left === 0 ? undefined : ledger.differs}>
      {left !== 0 && <span aria-hidden>▲ </span>}
      分类合计 {sumOf(channel)} 件，本年公开 {items === null ? '未填写' : `${items} 件`}
      {left !== 0 && `，${left > 0 ? '还差' : '多出'} ${Math.abs(left)} 件`}
    </output>
  )
}
