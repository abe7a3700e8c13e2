import { lazy, Suspense, useEffect, useState } from 'react'
import type { DeskViewer } from '../account/deskViewer'
import styles from './LookUp.module.css'

const LookUpDialog = lazy(() => import('./LookUpDialog').then((module) => ({ default: module.LookUpDialog })))

/** 查找, by its button in the header or by the key / from wherever nothing is being typed. */
export function LookUp({ viewer }: { viewer: DeskViewer }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      if (event.defaultPrevented || isTyped(event.target) || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-keyshortcuts="/"
        data-tour="look-up"
        onClick={() => setOpen(true)}
      >
        查找<kbd aria-hidden>/</kbd>
      </button>
      {open && (
        <Suspense>
          <LookUpDialog viewer={viewer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Where / is a character: a field, prose, a cell of a table. */
function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=textbox], [role=grid]') !== null
  )
}
