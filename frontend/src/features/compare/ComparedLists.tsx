import type { ComparedPublicationQuery } from '../../graphql/generated/graphql'
import { figureText, rateText } from '../../components/figures'

type Content = NonNullable<NonNullable<ComparedPublicationQuery['publication']>['content']>

interface Props {
  names: readonly string[]
  /** Null where there is nothing to compare. */
  contents: readonly (Content | null)[]
}

const lists = [
  {
    key: 'channels',
    title: '公开渠道',
    lines: (content: Content) =>
      content.channels.map(({ id, name, items, growth }) => ({
        id,
        text: [
          name,
          items === null ? '未说明件数' : `${figureText(items)}件`,
          ...(growth === null ? [] : [`同比${rateText(growth)}`]),
        ].join('，'),
      })),
  },
  { key: 'problems', title: '存在问题', lines: (content: Content) => content.problems },
  { key: 'measures', title: '改进措施', lines: (content: Content) => content.measures },
]

/** What several publications list in prose, side by side. */
export function ComparedLists({ names, contents }: Props) {
  return lists.map(({ key, title, lines }) => (
    <section key={key} aria-labelledby={`compared-${key}`}>
      <h2 id={`compared-${key}`}>{title}</h2>
      <div className="beside">
        {contents.map((content, index) => {
          const found = content ? lines(content) : []
          return (
            <div key={names[index]}>
              <h3>{names[index]}</h3>
              {found.length === 0 ? (
                <p className="no-figure">{content ? '没有列出。' : '没有可对比的内容。'}</p>
              ) : (
                <ol>
                  {found.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ol>
              )}
            </div>
          )
        })}
      </div>
    </section>
  ))
}
