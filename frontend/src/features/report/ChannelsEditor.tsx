import { Button } from 'antd'
import type { ChannelCategoryInput, ChannelInput } from '../../graphql/generated/graphql'
import { ChannelCard } from './ChannelCard'
import { useEditing, usePart } from './Editing'
import styles from './Editors.module.css'
import { newId } from './newId'
import { PartNotice } from './PartNotice'
import { elementIdOf } from './parts'
import { useRows } from './useRows'

/** 公开渠道: how much was made public where, and how it divides. */
export function ChannelsEditor() {
  const { autosave, report } = useEditing()
  const { value, change, editable, type } = usePart('channels')
  const { rows, set, add, remove, move } = useRows<ChannelInput>(value, type, finished)
  const growth = (id: string | null | undefined) =>
    change ? '保存后计算' : grown(report.content.channels.find((channel) => channel.id === id)?.growth)

  return (
    // Leaving any of the fields saves what was typed in them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section id={elementIdOf('channels')} tabIndex={-1} className={styles.part} aria-label="公开渠道" onBlur={autosave.flush}>
      <h2>公开渠道</h2>
      <PartNotice part="channels" />
      {rows.length === 0 && <p className={styles.none}>还没有填写公开渠道。</p>}
      {rows.map(({ key, value: channel }, index) => (
        <ChannelCard
          key={key}
          channel={channel}
          number={index + 1}
          growth={growth(channel.id)}
          editable={editable}
          onChange={(next) => set(key, next)}
          onMove={(by) => move(key, by)}
          onRemove={() => remove(key)}
        />
      ))}
      {editable && (
        <Button
          type="dashed"
          onClick={() => add({ id: newId('c'), name: '', kinds: [], items: null, previousItems: null, categories: [] })}
        >
          添加渠道
        </Button>
      )}
    </section>
  )
}

function grown(growth: number | null | undefined): string {
  if (growth === null || growth === undefined) return '—'
  return `${growth > 0 ? '+' : ''}${(growth * 100).toFixed(2)}%`
}

/** A channel without a name, or a category without a number, cannot be saved yet. */
function finished(channels: ChannelInput[]): ChannelInput[] {
  return channels
    .filter((channel) => channel.name.trim() !== '')
    .map(({ categories, ...channel }) => Object.assign(channel, { categories: [categories ?? []].flat().filter(isCounted) }))
}

function isCounted({ name, items }: ChannelCategoryInput): boolean {
  return name.trim() !== '' && Number.isInteger(items)
}
