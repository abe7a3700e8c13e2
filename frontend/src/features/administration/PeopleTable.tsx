import { useQuery } from '@tanstack/react-query'
import { Alert, Table } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { useRequest } from '../account/request'
import styles from './Administration.module.css'

const peopleQuery = graphql(/* GraphQL */ `
  query PeopleTable($agency: ID!) {
    people(agency: $agency) {
      name
      account
      roles
      enabled
    }
  }
`)

/** Who can sign in for an agency, as Keycloak knows them; to be changed there and not here. */
export function PeopleTable({ agency }: { agency: string }) {
  const request = useRequest()
  const { data, error, isFetching } = useQuery({
    queryKey: ['people', agency],
    queryFn: ({ signal }) => request(peopleQuery, { agency }, signal),
    staleTime: 0,
  })
  return (
    <>
      <p className={styles.quiet}>
        人员、角色和所属机关在统一登录服务（Keycloak）中设定，这里只供查看；改动在登录凭证有效期内生效。
      </p>
      {error && <Alert type="error" showIcon title={error.message} />}
      <Table
        size="small"
        rowKey="account"
        dataSource={[...(data?.people ?? [])]}
        loading={isFetching && !data}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: data ? '这个机关没有人员' : '没有读到人员' }}
        columns={[
          {
            title: '姓名',
            render: (_, { name, account }) => (
              <>
                {name}
                <div className={styles.quiet}>{account}</div>
              </>
            ),
          },
          { title: '角色', render: (_, { roles }) => roles.map((role) => roleWord[role]).join('、') || '没有角色' },
          { title: '状态', render: (_, { enabled }) => (enabled ? '启用' : '停用') },
        ]}
      />
    </>
  )
}
