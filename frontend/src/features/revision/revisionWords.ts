/** What a saved state came from. */
export const revisionWord: Record<string, string> = {
  START: '开始编写',
  SAVE: '保存',
  IMPORT: '导入文件',
  RESTORE: '恢复旧版本',
  DISCARD: '放弃更正',
  ERASE: '依法删除后的空白报告',
}
