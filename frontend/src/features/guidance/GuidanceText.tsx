import type { Guidance } from './guidance'
import styles from './Guidance.module.css'

/** One 填报说明: what counts, what does not, who delivers it, what is often done wrong; as running text where room is dear. */
export function GuidanceText({ guidance, running = false }: { guidance: Guidance; running?: boolean }) {
  const { counts, excludes, source, mistakes } = guidance
  return (
    <dl className={running ? styles.running : styles.text}>
      <div>
        <dt>填什么</dt>
        <dd>{counts}</dd>
      </div>
      {excludes && (
        <div>
          <dt>不计入</dt>
          <dd>{excludes}</dd>
        </div>
      )}
      {source && (
        <div>
          <dt>由谁提供</dt>
          <dd>{source}</dd>
        </div>
      )}
      {mistakes.length > 0 && (
        <div>
          <dt>常见差错</dt>
          <dd>{mistakes.join('；')}。</dd>
        </div>
      )}
    </dl>
  )
}
