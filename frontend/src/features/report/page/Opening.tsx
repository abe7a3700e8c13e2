import { Input } from 'antd'
import type { ContactInput } from '../../../graphql/generated/graphql'
import { AmendmentsHere } from '../../comment/AmendmentsHere'
import { CommentButton } from '../../comment/CommentButton'
import { useEditing, usePart } from '../saving/Editing'
import styles from '../Editors.module.css'
import type { EditionForm } from '../form'
import { onLeaving } from '../saving/onLeaving'
import { PartNotice } from '../saving/PartNotice'
import { elementIdOf } from '../parts'
import { ProseEditor } from '../prose/ProseEditor'
import type { GoTo } from '../useGoTo'

/** 标题、引言与联系方式: what stands before section one. */
export function Opening({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  return (
    <>
      <div className="desk-bar">
        <h2>引言与联系方式</h2>
        <CommentButton part="preamble" label="引言" />
      </div>
      <AmendmentsHere form={form} place="opening" goTo={goTo} />
      <TitleEditor />
      <ProseEditor part="preamble" label="引言" form={form} goTo={goTo} />
      <ContactEditor />
    </>
  )
}

function TitleEditor() {
  const { autosave } = useEditing()
  const { value, editable, type } = usePart('title')
  return (
    <section className={styles.part} aria-label="标题">
      <h3 className={styles.title}>标题</h3>
      <PartNotice part="title" />
      <Input
        id={elementIdOf('title')}
        aria-label="标题"
        value={value}
        readOnly={!editable}
        onChange={(event) => type(event.target.value)}
        onBlur={autosave.flush}
      />
    </section>
  )
}

const lines: { key: keyof ContactInput; label: string; mode?: 'tel' | 'email' | 'numeric' }[] = [
  { key: 'address', label: '地址' },
  { key: 'postcode', label: '邮政编码', mode: 'numeric' },
  { key: 'phone', label: '电话', mode: 'tel' },
  { key: 'fax', label: '传真', mode: 'tel' },
  { key: 'email', label: '电子邮箱', mode: 'email' },
]

function ContactEditor() {
  const { autosave } = useEditing()
  const { value, editable, type } = usePart('contact')
  return (
    <section
      id={elementIdOf('contact')}
      tabIndex={-1}
      className={styles.part}
      aria-label="联系方式"
      onBlur={onLeaving(autosave.flush)}
    >
      <h3 className={styles.title}>联系方式</h3>
      <PartNotice part="contact" />
      <div className={styles.fields}>
        {lines.map(({ key, label, mode }) => (
          <label key={key} className={styles.field}>
            <span>{label}</span>
            <Input
              value={value[key] ?? ''}
              readOnly={!editable}
              {...(mode && { inputMode: mode })}
              onChange={(event) => type({ ...value, [key]: event.target.value === '' ? null : event.target.value })}
            />
          </label>
        ))}
      </div>
    </section>
  )
}
