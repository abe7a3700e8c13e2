import { Button, Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import type { By, Role } from '../../graphql/generated/graphql'
import { roleWord } from '../../graphql/generated/words/roleWord'
import styles from './Chain.module.css'
import type { DraftStep } from './chainDraft'

const reviewing: Role[] = ['REVIEWER', 'SECRECY_REVIEWER', 'CHIEF', 'OFFICE']

interface ChainStepFieldsProps {
  step: DraftStep
  index: number
  /** Index of the last step. */
  last: number
  onChange: (some: Partial<DraftStep>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One step of a chain that is being edited. */
export function ChainStepFields({ step, index, last, onChange, onMove, onRemove }: ChainStepFieldsProps) {
  const id = useId()
  const name = step.name || `第 ${index + 1} 个环节`
  return (
    <li className={styles.step}>
      <div className={styles.fields}>
        <div>
          <label htmlFor={`${id}-name`}>环节名称</label>
          <Input
            id={`${id}-name`}
            maxLength={20}
            value={step.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-role`}>办理角色</label>
          <Select<Role>
            id={`${id}-role`}
            value={step.role}
            options={reviewing.map((role) => ({ value: role, label: roleWord[role] }))}
            onChange={(role) => onChange({ role })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-by`}>由哪个机关办理</label>
          <Select<By>
            id={`${id}-by`}
            value={step.by}
            options={[
              { value: 'OWN', label: '本机关' },
              { value: 'SUPERIOR', label: '上级机关' },
            ]}
            onChange={(by) => onChange({ by })}
          />
        </div>
      </div>
      <div className={styles.choices}>
        {index > 0 && (
          <Checkbox checked={step.beside} onChange={(event) => onChange({ beside: event.target.checked })}>
            与上一环节同时进行
          </Checkbox>
        )}
        <Checkbox checked={step.proofreader} onChange={(event) => onChange({ proofreader: event.target.checked })}>
          另由一人校对
        </Checkbox>
        <Checkbox checked={step.fresh} onChange={(event) => onChange({ fresh: event.target.checked })}>
          通过时重新登录
        </Checkbox>
      </div>
      <div className={styles.ways}>
        {/* Not disabled at the ends, which would take the focus from whoever has moved it there. */}
        <Button
          size="small"
          aria-disabled={index === 0}
          aria-label={`上移：${name}`}
          onClick={() => index > 0 && onMove(-1)}
        >
          上移
        </Button>
        <Button
          size="small"
          aria-disabled={index === last}
          aria-label={`下移：${name}`}
          onClick={() => index < last && onMove(1)}
        >
          下移
        </Button>
        <Button size="small" danger disabled={last === 0} aria-label={`删除：${name}`} onClick={onRemove}>
          删除
        </Button>
      </div>
    </li>
  )
}
