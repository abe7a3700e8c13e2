import { Alert, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { isComposing } from '../../components/isComposing'
import type { DeskViewer } from '../account/deskViewer'
import styles from './LookUp.module.css'
import { useFinds } from './useFinds'

const PAUSE = 150

/** Reports, agencies, pages, rules and the manual by a few words; arrows choose, Enter opens. */
export function LookUpDialog({ viewer, onClose }: { viewer: DeskViewer; onClose: () => void }) {
  const id = useId()
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const words = usePaused(typed.trim())
  const { groups, reading, errors } = useFinds(words, viewer)
  const all = groups.flatMap(({ finds }) => finds)
  const [chosen, setChosen] = useState<string | null>(null)
  const at = Math.max(
    0,
    all.findIndex(({ address }) => address === chosen),
  )
  const open = (address: string | undefined) => {
    if (address === undefined) return
    onClose()
    navigate(address)
  }
  const choose = (by: number) => {
    const next = all[(at + by + all.length) % Math.max(1, all.length)]
    if (!next) return
    setChosen(next.address)
    document.getElementById(`${id}${next.address}`)?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const action = {
      ArrowDown: () => choose(1),
      ArrowUp: () => choose(-1),
      Enter: () => words === typed.trim() && open(all[at]?.address),
    }[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  return (
    <Modal
      open
      title="查找"
      footer={null}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && input.current?.focus()}
      style={{ top: 48 }}
    >
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label="查找报告、机关、页面、勾稽关系和使用手册"
        aria-expanded={all.length > 0}
        aria-controls={id}
        aria-activedescendant={all[at] ? `${id}${all[at].address}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={100}
        placeholder="机关名称、代码、年份，如“教育局 2025”；规则代码，如“T3-1”"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(null)
        }}
        onKeyDown={press}
      />
      {errors.map((error) => (
        <Alert key={error} type="warning" showIcon title={error} />
      ))}
      <div id={id} role="listbox" aria-label="找到的" className={styles.finds}>
        {groups.map(({ name, finds }) => (
          <div key={name} role="group" aria-label={name}>
            <div className={styles.group} aria-hidden>
              {name}
            </div>
            {finds.map(({ address, title, told }) => (
              <div
                key={address}
                id={`${id}${address}`}
                role="option"
                tabIndex={-1}
                aria-selected={all[at]?.address === address}
                className={styles.find}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setChosen(address)}
                onClick={() => open(address)}
                onKeyDown={press}
              >
                <span>{title}</span>
                {told && <small>{told}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={styles.told}>
        {reading
          ? '正在查找……'
          : all.length === 0
            ? errors.length > 0
              ? ''
              : `没有找到“${words}”。可以只输入名称中的两三个字，或者机关代码、年份；只能找到您可以查看的报告和机关。`
            : words === ''
              ? '输入几个字开始查找。上下键选择，回车打开，Esc 关闭。'
              : `共 ${all.length} 项。上下键选择，回车打开，Esc 关闭。`}
      </p>
    </Modal>
  )
}

/** What was typed, once it pauses. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
