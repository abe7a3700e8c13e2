import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { chaptersFor, manualAddress, manualFile } from '../../features/manual/addresses'
import { chapters } from '../../features/manual/manual'
import { ManualChapter } from '../../features/manual/ManualChapter'
import styles from '../../features/manual/Manual.module.css'
import { tourAddress } from '../../features/manual/tours'

/** /desk/manual and its chapters: the 使用手册, one’s own first; #heading leads to one. */
export function ManualRoute({ viewer, chapter }: { viewer: DeskViewer; chapter: string | undefined }) {
  const [, navigate] = useLocation()
  const own = chaptersFor(viewer.roles)
  const shown = chapters.find(({ key }) => key === (chapter ?? own[0])) ?? chapters[0]
  useTitle(shown ? `使用手册：${shown.title}` : '使用手册')
  if (!shown) return null
  const first = chapters.filter(({ key }) => own.includes(key))
  const rest = chapters.filter(({ key }) => !own.includes(key))
  return (
    <>
      <div className="desk-bar">
        <h1>使用手册</h1>
        <div>
          <Button onClick={() => navigate(tourAddress)}>三步引导</Button>{' '}
          <Button href={manualFile(shown.key)} target="_blank" rel="noopener">
            下载 PDF
          </Button>
        </div>
      </div>
      <nav aria-label="使用手册各章" className={styles.places}>
        {[...first, ...rest].map(({ key, title }) => (
          <Link key={key} href={manualAddress(key)} aria-current={key === shown.key ? 'page' : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <div className="desk-sheet">
        <ManualChapter key={shown.key} chapter={shown} />
      </div>
    </>
  )
}
