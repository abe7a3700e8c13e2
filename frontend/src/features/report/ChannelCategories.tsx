import { Button, Input } from 'antd'
import type { ChannelCategoryInput } from '../../graphql/generated/graphql'
import { CountInput } from './CountInput'
import styles from './Editors.module.css'

interface ChannelCategoriesProps {
  /** Its id. */
  channel: string
  called: string
  categories: readonly ChannelCategoryInput[]
  editable: boolean
  onChange: (categories: ChannelCategoryInput[]) => void
}

/** How a channel's items divide. */
export function ChannelCategories({ channel, called, categories, editable, onChange }: ChannelCategoriesProps) {
  const set = (index: number, next: Partial<ChannelCategoryInput>) =>
    onChange(categories.map((category, at) => (at === index ? { ...category, ...next } : category)))
  return categories.map((category, index) => (
    // Categories have no id; their place among the others is what they are known by.
    <div key={index} className={styles.category}>
      <Input
        aria-label={`${called}第 ${index + 1} 类的名称`}
        value={category.name}
        readOnly={!editable}
        placeholder="分类名称"
        onChange={(event) => set(index, { name: event.target.value })}
      />
      <CountInput
        part="channels"
        field={`${channel}.category ${index}`}
        label={`${called}${category.name || `第 ${index + 1} 类`}的件数`}
        value={Number.isInteger(category.items) ? category.items : null}
        editable={editable}
        onChange={(items) => set(index, { items: items ?? Number.NaN })}
      />
      {editable && (
        <Button
          type="text"
          danger
          aria-label={`删除分类${category.name}`}
          onClick={() => onChange(categories.filter((_, at) => at !== index))}
        >
          ✕
        </Button>
      )}
    </div>
  ))
}
