import { useMutation } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { useSession } from '../../auth/SessionContext'
import { useEditing } from '../report/saving/Editing'
import { downloadPaper, type Paper } from './downloadPaper'
import styles from './PaperMenu.module.css'
import { usePapers } from './usePapers'

/** 打印与下载: the papers of a report, and why one cannot be had. */
export function PaperMenu() {
  const { autosave, report } = useEditing()
  const { changes, revision } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const session = useSession()
  const { message } = App.useApp()
  const [opened, setOpened] = useState(false)
  const { papers, error } = usePapers(report.id, revision, opened)
  const downloading = useMutation({
    mutationFn: (key: string) => {
      const [paper, format] = key.split('.') as [Paper, 'docx' | 'pdf']
      return downloadPaper(session, { report: report.id, paper, format, ...(paper === 'paper' && { revision }) })
    },
    onError: (failure) => void message.error(failure.message, 6),
  })
  const noCleanCopy = papers ? papers.noCleanCopy : (error?.message ?? '正在读取……')
  const items = [
    {
      type: 'group' as const,
      key: 'paper',
      label: `送审稿（版本 ${revision}）`,
      children: [
        { key: 'paper.docx', label: '送审稿 Word' },
        { key: 'paper.pdf', label: '送审稿 PDF' },
        ...(changes.size > 0 ? [told('unsaved', `还有 ${changes.size} 处修改没有保存，不在送审稿中。`)] : []),
      ],
    },
    {
      type: 'group' as const,
      key: 'sheet',
      label: '审签单',
      children: [
        { key: 'sheet.docx', label: '审签单 Word' },
        { key: 'sheet.pdf', label: '审签单 PDF' },
      ],
    },
    {
      type: 'group' as const,
      key: 'clean',
      label: '清样（用于盖章）',
      children: [
        { key: 'clean.docx', label: '清样 Word', disabled: noCleanCopy !== null },
        { key: 'clean.pdf', label: '清样 PDF', disabled: noCleanCopy !== null },
        ...(noCleanCopy === null ? [] : [told('noCleanCopy', noCleanCopy)]),
      ],
    },
  ]
  const open = (now: boolean) => {
    if (now) autosave.flush()
    setOpened(now)
  }
  return (
    <div className={styles.menu}>
      <Dropdown
        trigger={['click']}
        // Whoever opened the menu by key goes on by key.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        open={opened}
        // Within the page, so that who reads by landmarks meets it there.
        getPopupContainer={(button) => button.parentElement ?? document.body}
        onOpenChange={open}
        menu={{ items, onClick: ({ key }) => downloading.mutate(key) }}
      >
        <Button size="small" loading={downloading.isPending}>
          打印与下载 ▾
        </Button>
      </Dropdown>
    </div>
  )
}

/** What is said in the menu and cannot be chosen. */
function told(key: string, sentence: string) {
  return { key, disabled: true, label: <span className={styles.reason}>{sentence}</span> }
}
