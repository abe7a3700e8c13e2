import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { sectionTitle } from '../report/form'
import type { Guidance } from './guidance'
import { GuidanceText } from './GuidanceText'
import styles from './Guidance.module.css'

export const guideEdition = graphql(/* GraphQL */ `
  fragment Guide_edition on Edition {
    key
    years
    basis
    sections {
      number
      title
      tables
      reports
    }
    tables {
      key
      title
      rows {
        key
        label
        group
      }
      columns {
        key
        label
        group
      }
    }
    guidance {
      ...Guidance_guidance @unmask
    }
  }
`)

/** 填报说明 of a whole form, section by section, as it can be printed. */
export function Guide({ edition }: { edition: FragmentType<typeof guideEdition> }) {
  const { sections, tables, guidance, years, basis } = readFragment(guideEdition, edition)
  if (guidance.length === 0) return <p>{years}的格式没有填报说明。</p>
  const said = new Map(guidance.map((one) => [one.place, one]))
  const text = (place: string) => {
    const found = said.get(place)
    return found && <GuidanceText guidance={found} />
  }
  return (
    <article className={styles.guide}>
      <p>
        适用于{years}的年度报告（{basis}）。说明是本系统按条例和格式整理的，与主管部门的通知不一致时，以通知为准。
      </p>
      <h3>通则</h3>
      {text('form')}
      <h3>引言与联系方式</h3>
      {text('preamble')}
      {sections.map((section) => (
        <section key={section.number} aria-label={section.title}>
          <h3>{sectionTitle(section)}</h3>
          {text(`section ${section.number}`)}
          {section.reports.includes('CHANNELS') && <Listed name="公开渠道">{text('channels')}</Listed>}
          {section.reports.includes('IMPROVEMENT') && <Listed name="问题与措施">{text('improvement')}</Listed>}
          {tables
            .filter(({ key }) => section.tables.includes(key))
            .map(({ key, title, rows, columns }) => (
              <div key={key}>
                <table>
                  <caption>{title}</caption>
                  <thead>
                    <tr>
                      <th scope="col">行、列</th>
                      <th scope="col">说明</th>
                    </tr>
                  </thead>
                  <tbody>
                    <Line name="全表" guidance={said.get(key)} />
                    {rows.map((row) => (
                      <Line
                        key={row.key}
                        name={row.group ? `${row.group} ${row.label}` : row.label}
                        guidance={said.get(`${key}.${row.key}`)}
                      />
                    ))}
                    {columns.map((column) => (
                      <Line
                        key={column.key}
                        name={`${column.label}（列）`}
                        guidance={said.get(`${key}.*.${column.key}`)}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            ))}
        </section>
      ))}
    </article>
  )
}

function Listed({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <h4>{name}</h4>
      {children}
    </>
  )
}

function Line({ name, guidance }: { name: string; guidance: Guidance | undefined }) {
  return (
    guidance && (
      <tr>
        <th scope="row">{name}</th>
        <td>
          <GuidanceText guidance={guidance} />
        </td>
      </tr>
    )
  )
}
