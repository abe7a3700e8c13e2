import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { dayText } from '../../components/chinaTime'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress, comparisonAddress, publicationAddress } from './addresses'
import { NumberHistory } from './NumberHistory'

const publicationHeader = graphql(/* GraphQL */ `
  fragment PublicationHeader_publication on Publication {
    year
    number
    indexNumber
    publishedAt
    correctionNote
    withdrawn
    withdrawalReason
    withdrawnAt
    url
    checksum
    erasure {
      reason
      at
    }
    agency {
      code
      name
    }
    content {
      title
    }
    downloads {
      format
      url
    }
    numbers {
      id
      number
      superseded
      ...NumberHistory_number
    }
  }
`)

interface Props {
  publication: FragmentType<typeof publicationHeader>
}

/** What a publication is: whose, of which year, the how manieth, and whether it still stands. */
export function PublicationHeader({ publication: masked }: Props) {
  const publication = readFragment(publicationHeader, masked)
  const { agency, year, number, indexNumber, publishedAt, content, downloads, numbers } = publication
  const superseded = numbers.some((each) => each.number === number && each.superseded)
  return (
    <header>
      <h1>{unbroken(content?.title ?? `${agency.name}${year}年政府信息公开工作年度报告`)}</h1>
      <dl className="facts tabular">
        <Fact name="机关">
          <Link href={agencyAddress(agency.code)}>{agency.name}</Link>
        </Fact>
        <Fact name="年度">{year}年</Fact>
        <Fact name="发布日期">
          <time dateTime={publishedAt}>{dayText(publishedAt)}</time>
        </Fact>
        <Fact name="索引号">{indexNumber}</Fact>
        {number > 1 && <Fact name="版本">第{number}版（更正）</Fact>}
      </dl>
      {downloads.length > 0 && (
        <ul className="downloads" aria-label="下载">
          <li aria-hidden="true">下载</li>
          {downloads.map(({ format, url }) => (
            <li key={format}>
              <a href={url}>{format.toUpperCase()}</a>
            </li>
          ))}
          {downloads
            .filter(({ format }) => format === 'docx' || format === 'pdf')
            .map(({ format, url }) => (
              <li key={url}>
                <a href={`${url}?form=official`}>无附录{format.toUpperCase()}</a>
              </li>
            ))}
        </ul>
      )}
      {superseded && (
        <div className="notice">
          <p>
            这是第{number}版，已被更正。<Link href={publicationAddress(agency.code, year)}>查看现行版本</Link>
          </p>
        </div>
      )}
      {publication.withdrawn && (
        <div className="notice grave">
          <p>
            <strong>
              这份年报（第{number}版）已{publication.withdrawnAt && `于${dayText(publication.withdrawnAt)}`}
              撤回，内容不再提供。
            </strong>
          </p>
          {publication.withdrawalReason && <p>撤回原因：{publication.withdrawalReason}</p>}
          {publication.erasure && (
            <p>
              内容已于{dayText(publication.erasure.at)}依法删除，原因：{publication.erasure.reason}
            </p>
          )}
          <p>
            <Link href={agencyAddress(agency.code)}>{agency.name}的其他年报</Link>
          </p>
        </div>
      )}
      {publication.correctionNote && (
        <div className="notice">
          <p>更正说明：{publication.correctionNote}</p>
        </div>
      )}
      {numbers.length > 1 && (
        <details className="history" open={superseded}>
          <summary>历次发布（{numbers.length}版）</summary>
          <NumberHistory agency={agency.code} numbers={numbers} shown={number} />
        </details>
      )}
      {content && !superseded && (
        <p className="onward">
          <Link
            href={comparisonAddress([
              { agency: agency.code, year: year - 1 },
              { agency: agency.code, year },
            ])}
          >
            与上年年报对比
          </Link>
          <Link href={comparisonAddress([{ agency: agency.code, year }])}>与其他机关对比</Link>
        </p>
      )}
      {content && (
        <details className="history citation">
          <summary>引用这份年报</summary>
          <p>
            {agency.name}：《{content.title}》，第{number}版，{dayText(publishedAt)}发布，索引号{indexNumber}，
            {new URL(publication.url, location.origin).href}。
          </p>
          {publication.checksum && <p className="aside">内容校验码（SHA-256）：{publication.checksum}</p>}
        </details>
      )}
    </header>
  )
}

/** Keeps a long title's lines from ending within a phrase. */
const unbroken = (title: string) =>
  title
    .split(/(\d{4}年|政府信息公开|年度报告)/)
    .map((part, index) => (index % 2 === 1 ? <span key={index}>{part}</span> : part))

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
