import { dayText } from '../../components/chinaTime'
import { requestStatusWord } from '../../graphql/generated/words/requestStatusWord'
import type { Progress } from './applying'
import { Fact } from './GuideText'

/** 办理进度: where a request stands, and the letters that went to the applicant. */
export function ProgressText({ progress }: { progress: Progress }) {
  const { letters } = progress
  return (
    <>
      <dl className="apply-receipt tabular">
        <Fact name="受理机关" value={progress.agency.name} />
        <Fact name="办理状态" value={requestStatusWord[progress.status]} />
        {progress.receivedOn && <Fact name="收到日期" value={dayText(progress.receivedOn)} />}
        {progress.amendUntil && <Fact name="补正期限" value={dayText(progress.amendUntil)} />}
        {progress.due && !progress.closedOn && <Fact name="答复期限" value={dayText(progress.due) + left(progress)} />}
        {progress.withdrawnOn && <Fact name="撤回日期" value={dayText(progress.withdrawnOn)} />}
        {progress.closedOn && <Fact name="办结日期" value={dayText(progress.closedOn)} />}
      </dl>
      <h2>文书</h2>
      {letters.length === 0 && <p>还没有文书。</p>}
      <ol className="apply-letters">
        {letters.map((letter) => (
          <li key={`${letter.name} ${letter.on}`}>
            <p>
              {dayText(letter.on)} {letter.name}
              {letter.number && `（${letter.number}）`}
            </p>
            {letter.text && <p className="said">{letter.text}</p>}
          </li>
        ))}
      </ol>
      {letters.length > 0 && letters.every(({ text }) => !text) && (
        <p className="hint">填写证件号码后四位查询，可以阅读内容。</p>
      )}
    </>
  )
}

function left({ left: days, provisional }: Progress): string {
  const said = days === null || days === undefined ? '' : days < 0 ? '（已逾期）' : `（还有 ${days} 个工作日）`
  return provisional ? `${said}（暂定）` : said
}
