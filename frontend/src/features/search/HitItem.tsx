import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { publicationAddress } from '../publication/addresses'
import { PublicationItem } from '../publication/PublicationItem'
import { anchorOf } from './anchorOf'
import { MarkedText } from './MarkedText'

const hitItem = graphql(/* GraphQL */ `
  fragment HitItem_hit on Hit {
    publication {
      year
      agency {
        code
      }
      ...PublicationItem_publication
    }
    passages {
      part
      place
      text
      cell
      marks {
        start
        end
      }
    }
  }
`)

/** A publication that was found, and the passages for which it was. */
export function HitItem({ hit: masked }: { hit: FragmentType<typeof hitItem> }) {
  const { publication, passages } = readFragment(hitItem, masked)
  const address = publicationAddress(publication.agency.code, publication.year)
  const shown = passages.filter(({ part }) => part !== 'agency' && part !== 'title')
  return (
    <>
      <PublicationItem publication={publication} />
      {shown.length > 0 && (
        <ul className="passages" aria-label="命中处">
          {shown.map(({ part, place, text, cell, marks }, index) => (
            <li key={index}>
              <Link href={`${address}${anchorOf(part, cell)}`}>{place}</Link>
              <p>
                <MarkedText text={text} marks={marks} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
