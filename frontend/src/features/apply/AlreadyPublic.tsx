import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'wouter'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { publicationAddress, publicationsAddress } from '../publication/addresses'

const alreadyPublic = graphql(/* GraphQL */ `
  query AlreadyPublic($words: String!) {
    search(words: $words, first: 3) {
      edges {
        node {
          publication {
            id
            year
            agency {
              code
              name
            }
          }
        }
      }
    }
  }
`)

/** What is public already need not be asked for; yet whoever wants to ask may. */
export function AlreadyPublic() {
  const [words, setWords] = useState('')
  const { data, error, isFetching } = useQuery({
    queryKey: ['already public', words],
    queryFn: ({ signal }) => execute(alreadyPublic, { words }, { signal }),
    enabled: words !== '',
  })
  const found = data?.search.edges.map(({ node }) => node.publication) ?? []
  return (
    <section aria-labelledby="already">
      <h2 id="already">先查一查是否已经公开</h2>
      <form
        className="search-box"
        role="search"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault()
          setWords(String(new FormData(event.currentTarget).get('search')).trim())
        }}
      >
        <label>
          <span className="read-only-aloud">在已公布的年报中查找</span>
          <input type="search" name="search" maxLength={200} placeholder="想要的信息，多个词用空格隔开" />
        </label>
        <button type="submit" className="main-action">
          查找
        </button>
      </form>
      <div role="status">
        {isFetching && <p>正在查找……</p>}
        {error && <p>没有查到：{error.message}不影响提交申请。</p>}
        {data && found.length === 0 && <p>已公布的年报中没有找到，请继续填写申请。</p>}
        {found.length > 0 && (
          <ul className="found">
            {found.map(({ id, year, agency }) => (
              <li key={id}>
                <Link href={publicationAddress(agency.code, year)}>
                  {agency.name}
                  {year}年年报
                </Link>
              </li>
            ))}
            <li>
              <Link href={publicationsAddress({ below: true, search: words })}>查看全部结果</Link>
            </li>
          </ul>
        )}
      </div>
    </section>
  )
}
