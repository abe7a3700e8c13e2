import { figureText, rateText } from '../../components/figures'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { channelKindWord } from '../../graphql/generated/words/channelKindWord'

const channel = graphql(/* GraphQL */ `
  fragment Channels_channel on Channel {
    id
    name
    kinds
    items
    previousItems
    growth
    categories {
      name
      items
    }
  }
`)

/** How information was made public and how much of it (公开渠道), against the year before. */
export function Channels({ channels: masked }: { channels: readonly FragmentType<typeof channel>[] }) {
  const channels = masked.map((each) => readFragment(channel, each))
  return (
    <table className="ledger channels">
      <caption>
        <span className="read-only-aloud">公开渠道与信息数量，</span>
        <span className="unit">单位：件</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">渠道</th>
          <th scope="col">本年</th>
          <th scope="col">上年</th>
          <th scope="col">同比</th>
        </tr>
      </thead>
      {channels.map(({ id, name, kinds, items, previousItems, growth, categories }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup">
              {name}
              <span className="aside">{kinds.map((kind) => channelKindWord[kind]).join('、')}</span>
            </th>
            <td>{items === null ? <Unstated /> : figureText(items)}</td>
            <td>{previousItems === null ? <Unstated /> : figureText(previousItems)}</td>
            <td>{growth === null ? <span className="no-figure">无可比数</span> : rateText(growth)}</td>
          </tr>
          {categories.map((category, index) => (
            <tr key={category.name} className="category">
              <th scope="row">
                {index === 0 && <span className="of-which">其中：</span>}
                {category.name}
              </th>
              <td>{figureText(category.items)}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const Unstated = () => <span className="no-figure">未说明</span>
