import { useSearchParams } from 'wouter'
import { FindingsList } from '../../features/check/FindingsList'
import { countText } from '../../features/check/groupedFindings'
import { Comments } from '../../features/comment/Comments'
import type { Subject } from '../../features/comment/commentThread'
import { PlaceGuidance } from '../../features/guidance/PlaceGuidance'
import { Sums } from '../../features/compilation/Sums'
import { ChannelsEditor } from '../../features/report/channels/ChannelsEditor'
import { useEditing } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import { Improvement } from '../../features/report/improvement/Improvement'
import { Opening } from '../../features/report/page/Opening'
import type { Place } from '../../features/report/places'
import { SectionEditor } from '../../features/report/page/SectionEditor'
import type { GoTo } from '../../features/report/useGoTo'
import { RemainingList } from '../../features/review/remaining/RemainingList'
import { ReviewSteps, reviewStep } from '../../features/review/ReviewSteps'
import { Trail } from '../../features/review/trail/Trail'
import { TrailCheck } from '../../features/review/trail/TrailCheck'
import { Unseen } from '../../features/review/unseen/Unseen'
import { History } from '../../features/revision/History'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { NotFoundRoute } from './NotFoundRoute'
import type { ReportAbout } from './reportAbout'
import styles from './ReportDesk.module.css'
import { ReportPreview } from './ReportPreview'
import { ReviewHead } from './ReviewHead'

interface ReportPlaceProps {
  about: ReportAbout
  form: EditionForm
  place: Place
  goTo: GoTo
  subject: Subject | null
  onSubject: (subject: Subject | null) => void
}

/** What stands at one place of the report, and how it is filled in. */
export function ReportPlace(props: ReportPlaceProps) {
  return (
    <>
      <PlaceGuidance form={props.form} place={props.place} />
      <AtPlace {...props} />
    </>
  )
}

function AtPlace({ about, form, place, goTo, subject, onSubject }: ReportPlaceProps) {
  const { report } = useEditing()
  const [search, setSearch] = useSearchParams()
  switch (place) {
    case 'opening':
      return <Opening form={form} goTo={goTo} />
    case 'channels':
      return <ChannelsEditor />
    case 'improvement':
      return <Improvement />
    case 'sums':
      return <Sums form={form} cell={search.get('cell')} onCell={(cell) => setSearch({ cell }, { replace: true })} />
    case 'remaining':
      return (
        <>
          <h2>报送前待办</h2>
          <RemainingList form={form} goTo={goTo} />
        </>
      )
    case 'findings':
      return (
        <>
          <h2>校核结果</h2>
          {report.findings.some(({ remaining }) => !remaining) && <p>{countText(report.findings)}。</p>}
          <FindingsList form={form} findings={report.findings} goTo={goTo} />
        </>
      )
    case 'comments':
      return (
        <>
          <h2>批注</h2>
          <Comments report={report.id} form={form} place={place} subject={subject} onSubject={onSubject} goTo={goTo} />
        </>
      )
    case 'history':
      return <History goTo={goTo} />
    case 'review':
      return (
        <>
          <h2>审核环节</h2>
          <ReviewSteps
            steps={about.steps.map((step) => readFragment(reviewStep, step))}
            revision={report.revision}
            returned={about.status === 'RETURNED' ? about.returned : null}
            published={about.status === 'PUBLISHED'}
          />
          <h2 className={styles.next}>留痕</h2>
          <TrailCheck report={report.id} />
          <Trail report={report.id} />
        </>
      )
    case 'unseen':
      return (
        <Unseen
          form={form}
          goTo={goTo}
          head={<ReviewHead about={about} goTo={goTo} />}
          whole={<ReportPreview form={form} />}
        />
      )
    case 'preview':
      return <ReportPreview form={form} />
    default: {
      const number = Number(/^section-(\d+)$/.exec(place)?.[1])
      return form.sections.some((section) => section.number === number) ? (
        <SectionEditor key={number} form={form} number={number} goTo={goTo} />
      ) : (
        <NotFoundRoute />
      )
    }
  }
}
