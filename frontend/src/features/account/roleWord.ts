import type { Role } from '../../graphql/generated/graphql'

export const roleWord: Record<Role, string> = {
  EDITOR: '编辑',
  REVIEWER: '审核',
  SECRECY_REVIEWER: '保密审查',
  CHIEF: '终审',
  PUBLISHER: '发布',
  OFFICE: '政务公开主管',
  ADMIN: '系统管理员',
}
