import { shownDay } from '../../components/chinaTime'
import { termEventWord } from '../../graphql/generated/words/termEventWord'
import { seasonStageWord } from '../../graphql/generated/words/seasonStageWord'
import { isFiltered, type SeasonAsked, statutory, unfiltered } from './seasonFilter'
import { punctualityText } from './seasonEntry'
import styles from './Season.module.css'
import type { SeasonTotals } from './seasonTotals'

const SHOWN_RULES = 8

interface TotalsProps {
  totals: SeasonTotals
  asked: SeasonAsked
  onAsk: (asked: SeasonAsked) => void
}

/** What the season adds up to; each total lists those it counts, and pressed again all. */
export function Totals({ totals, asked, onAsk }: TotalsProps) {
  const whole = { ...unfiltered(asked), within: asked.within }
  return (
    <div className={styles.totals}>
      <TotalRow title="状态">
        <Total
          name="须报送"
          count={totals.expected}
          pressed={!isFiltered(asked)}
          onPress={() => onAsk({ ...whole, search: '' })}
        />
        {totals.stages.map(({ stage, agencies }) => {
          const pressed = asked.stages.length === 1 && asked.stages[0] === stage
          return (
            <Total
              key={stage}
              name={seasonStageWord[stage]}
              count={agencies}
              pressed={pressed}
              onPress={() => onAsk({ ...whole, stages: pressed ? [] : [stage] })}
            />
          )
        })}
      </TotalRow>
      {totals.terms.map(({ id, name, event, day, punctualities }) => (
        <TotalRow
          key={id}
          title={id === statutory ? '法定时限' : `${shownDay(day ?? '')}前${termEventWord[event]}`}
          {...(id !== statutory && { told: name })}
        >
          {punctualities.map(({ punctuality, agencies }) => {
            const pressed =
              asked.term === id && asked.punctualities.length === 1 && asked.punctualities[0] === punctuality
            return (
              <Total
                key={punctuality}
                name={punctualityText(punctuality, event)}
                count={agencies}
                late={punctuality === 'NEVER' && agencies > 0}
                pressed={pressed}
                onPress={() => onAsk({ ...whole, ...(!pressed && { term: id, punctualities: [punctuality] }) })}
              />
            )
          })}
        </TotalRow>
      ))}
      {totals.rules.length > 0 && (
        <TotalRow title="校核结果" told="未公布的报告中，各规则涉及的报告数">
          {totals.rules
            .filter(({ rule }, at) => at < SHOWN_RULES || rule === asked.rule)
            .map(({ rule, title, reports }) => (
              <Total
                key={rule}
                name={title}
                told={rule}
                count={reports}
                pressed={asked.rule === rule}
                onPress={() => onAsk({ ...whole, rule: asked.rule === rule ? null : rule })}
              />
            ))}
        </TotalRow>
      )}
    </div>
  )
}

function TotalRow({ title, told, children }: { title: string; told?: string; children: React.ReactNode }) {
  return (
    <div className={styles.row} role="group" aria-label={told ? `${title}（${told}）` : title}>
      <span className={styles.rowTitle} title={told}>
        {title}
      </span>
      <div className={styles.chips}>{children}</div>
    </div>
  )
}

interface TotalProps {
  name: string
  told?: string
  count: number
  late?: boolean
  pressed: boolean
  onPress: () => void
}

function Total({ name, told, count, late, pressed, onPress }: TotalProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      data-late={late || undefined}
      data-none={count === 0 || undefined}
      title={told}
      onClick={onPress}
    >
      <span>{name}</span> <strong>{count}</strong>
    </button>
  )
}
