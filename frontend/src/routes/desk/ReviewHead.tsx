import { Button } from 'antd'
import { DueDate } from '../../features/report/DueDate'
import { localTerms } from '../../features/report/localTerms'
import { briefTime } from '../../components/chinaTime'
import { useEditing } from '../../features/report/saving/Editing'
import type { GoTo } from '../../features/report/useGoTo'
import { ReviewSteps, reviewStep } from '../../features/review/ReviewSteps'
import styles from '../../features/review/Unseen.module.css'
import { readFragment } from '../../graphql/generated/fragment-masking'
import type { ReportAbout } from './reportAbout'

/** What is asked of the caller, since when, until when, and who has approved what before. */
export function ReviewHead({ about, goTo }: { about: ReportAbout; goTo: GoTo }) {
  const { report } = useEditing()
  const steps = about.steps.map((step) => readFragment(reviewStep, step))
  const mine = steps.filter((step) => step.permittedActions.length > 0).map(({ name }) => name)
  const asked =
    mine.length > 0
      ? `${mine.join('、')}：请您审阅`
      : report.permittedActions.includes('PUBLISH')
        ? '待您发布'
        : '待阅变动'
  return (
    <>
      <h2>{asked}</h2>
      <p className={styles.facts}>
        <span>版本 {report.revision}</span>
        <span>自 {briefTime(about.since)} 起等待</span>
        <span>
          时限 <DueDate due={about.due} status={about.status} local={readFragment(localTerms, about).localTerms} />
        </span>
        <Button type="link" size="small" onClick={() => goTo('preview')}>
          全文
        </Button>
      </p>
      <ReviewSteps
        steps={steps}
        revision={report.revision}
        returned={about.status === 'RETURNED' ? about.returned : null}
        published={about.status === 'PUBLISHED'}
      />
    </>
  )
}
