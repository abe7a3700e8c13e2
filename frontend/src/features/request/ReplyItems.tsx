import { Button, Input, Select } from 'antd'
import type { Ground } from '../../graphql/generated/graphql'
import { groundWord } from '../../graphql/generated/words/groundWord'
import { supportKindWord } from '../../graphql/generated/words/supportKindWord'
import type { Steps } from './letters'
import styles from './Reply.module.css'
import { emptyItem, type ItemDraft, type SupportPart, supportParts } from './replyDraft'

interface ReplyItemsProps {
  id: string
  items: readonly ItemDraft[]
  grounds: Steps['grounds']
  onChange: (items: readonly ItemDraft[]) => void
}

/** Each thing that was asked for, and what is answered to it. */
export function ReplyItems({ id, items, grounds, onChange }: ReplyItemsProps) {
  const change = (at: number, item: Partial<ItemDraft>) =>
    onChange(items.map((each, index) => (index === at ? { ...each, ...item } : each)))
  return (
    <>
      {items.map((item, at) => {
        const place = `items.${at}`
        const ground = grounds.find((each) => each.ground === item.ground)
        return (
          // Items have no name of their own, and none is moved.
          <fieldset key={at} className={styles.item} data-place={place}>
            <legend>{items.length > 1 ? `第 ${at + 1} 项` : '申请的内容'}</legend>
            <div className={styles.field}>
              <label htmlFor={`${id}-${place}-asked`}>申请公开的信息</label>
              <Input
                id={`${id}-${place}-asked`}
                maxLength={300}
                value={item.asked}
                onChange={(event) => change(at, { asked: event.target.value })}
              />
            </div>
            <div className={styles.field}>
              <label htmlFor={`${id}-${place}-ground`}>怎样答复、依据什么</label>
              <Select<Ground | null>
                id={`${id}-${place}-ground`}
                showSearch={{ optionFilterProp: 'label' }}
                value={item.ground}
                options={grounds.map((each) => ({
                  value: each.ground,
                  label: `${groundWord[each.ground]}${each.article ? `（${each.article}）` : ''}`,
                }))}
                onChange={(chosen) => change(at, { ground: chosen })}
              />
            </div>
            {ground?.support && (
              <div
                className={styles.support}
                data-place={`${place}.support`}
                role="group"
                aria-label={supportKindWord[ground.support]}
              >
                {supportParts[ground.support].map(({ part, label, kind, hint }) => (
                  <SupportField
                    key={part}
                    id={`${id}-${place}-${part}`}
                    label={label}
                    kind={kind}
                    hint={hint}
                    value={item.support[part] ?? ''}
                    onChange={(value) => change(at, { support: { ...item.support, [part as SupportPart]: value } })}
                  />
                ))}
              </div>
            )}
            <div className={styles.field} data-place={`${place}.reason`}>
              <label htmlFor={`${id}-${place}-reason`}>
                理由
                {ground && !ground.needsReason && <span className={styles.quiet}>（可不填）</span>}
              </label>
              <Input.TextArea
                id={`${id}-${place}-reason`}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={5000}
                value={item.reason}
                onChange={(event) => change(at, { reason: event.target.value })}
              />
              {ground?.needsReason && (
                <small className={styles.quiet}>针对这项信息写明具体理由，不少于 20 个字；只重复条文的不算。</small>
              )}
            </div>
            {items.length > 1 && (
              <Button onClick={() => onChange(items.filter((_, index) => index !== at))}>删去第 {at + 1} 项</Button>
            )}
          </fieldset>
        )
      })}
      <Button onClick={() => onChange([...items, emptyItem('')])}>增加一项</Button>
    </>
  )
}

interface SupportFieldProps {
  id: string
  label: string
  kind: 'line' | 'day' | 'level'
  hint: string | undefined
  value: string
  onChange: (value: string) => void
}

function SupportField({ id, label, kind, hint, value, onChange }: SupportFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {kind === 'level' ? (
        <Select
          id={id}
          value={value || null}
          options={['绝密', '机密', '秘密'].map((level) => ({ value: level, label: level }))}
          onChange={onChange}
        />
      ) : (
        <Input
          id={id}
          type={kind === 'day' ? 'date' : 'text'}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint && <small className={styles.quiet}>{hint}</small>}
    </div>
  )
}
