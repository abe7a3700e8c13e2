import { useEffect } from 'react'
import { manualAddress } from './addresses'
import type { Block, Chapter } from './manual'
import styles from './Manual.module.css'

/** One chapter of the 使用手册 with its table of contents; the address leads to a heading. */
export function ManualChapter({ chapter }: { chapter: Chapter }) {
  const meant = decodeURIComponent(location.hash.slice(1))
  useEffect(() => {
    const heading = document.getElementById(meant)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }, [meant])
  return (
    <div className={styles.chapter}>
      <nav className={styles.contents} aria-label="本章目录">
        <ol>
          {chapter.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={manualAddress(chapter.key, id)}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <article className={styles.text}>
        <h2>{chapter.title}</h2>
        <p>{chapter.about}</p>
        {chapter.sections.map(({ id, title, blocks }) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id} tabIndex={-1} data-meant={id === meant || undefined}>
              {title}
            </h3>
            {blocks.map((block, at) => (
              <BlockView key={at} block={block} />
            ))}
          </section>
        ))}
      </article>
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  if ('says' in block) return <p>{labelled(block.says)}</p>
  if ('steps' in block) return <ol>{items(block.steps)}</ol>
  if ('points' in block) return <ul>{items(block.points)}</ul>
  return (
    <div className={styles.wide}>
      <table>
        <thead>
          <tr>
            {block.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell) => (
                <td key={cell}>{labelled(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const items = (texts: readonly string[]) => texts.map((text) => <li key={text}>{labelled(text)}</li>)

/** What the app itself says stands out. */
function labelled(text: string) {
  return text.split(/(【[^】]+】)/).map((part, at) =>
    part.startsWith('【') ? (
      <b key={at} className={styles.label}>
        {part.slice(1, -1)}
      </b>
    ) : (
      part
    ),
  )
}
