import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

const contactDetails = graphql(/* GraphQL */ `
  fragment ContactDetails_contact on Contact {
    address
    postcode
    phone
    fax
    email
  }
`)

/** Where to turn to with questions (联系方式), as far as the report says. */
export function ContactDetails({ contact: masked }: { contact: FragmentType<typeof contactDetails> }) {
  const contact = readFragment(contactDetails, masked)
  const lines = [
    ['地址', contact.address],
    ['邮政编码', contact.postcode],
    ['电话', contact.phone],
    ['传真', contact.fax],
    ['电子邮箱', contact.email],
  ] as const
  const stated = lines.filter(([, value]) => value)
  if (stated.length === 0) return null
  return (
    <dl className="contact" aria-label="联系方式">
      {stated.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
