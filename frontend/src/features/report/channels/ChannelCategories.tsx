import { Button, Input } from 'antd'
import { CountInput } from '../rows/CountInput'
import styles from '../Editors.module.css'
import { type EditedCategory, isStated } from '../entries'

interface ChannelCategoriesProps {
  /** Its id. */
  channel: string
  called: string
  categories: readonly EditedCategory[]
  editable: boolean
  onChange: (categories: EditedCategory[]) => void
}

/** How a channel's items divide. */
export function ChannelCategories({ channel, called, categories, editable, onChange }: ChannelCategoriesProps) {
  const set = (index: number, next: EditedCategory) =>
    onChange(categories.map((category, at) => (at === index ? next : category)))
  // An empty one is not sent: it has no place, and counts in nobody else's.
  const placeOf = (category: EditedCategory, field: 'name' | 'items') => {
    const at = categories.filter(isStated).indexOf(category)
    return at < 0 ? undefined : `channels.${channel}.categories.${at}.${field}`
  }
  return categories.map((category, index) => (
    // Categories have no id; their place among the others is what they are known by.
    <div key={index} className={styles.category}>
      <Input
        aria-label={`${called}第 ${index + 1} 类的名称`}
        data-place={placeOf(category, 'name')}
        value={category.name}
        readOnly={!editable}
        placeholder="分类名称"
        onChange={(event) => set(index, { ...category, name: event.target.value })}
      />
      <CountInput
        place={placeOf(category, 'items')}
        label={`${called}${category.name || `第 ${index + 1} 类`}的件数`}
        value={category.items}
        unaccepted={category.unaccepted ?? null}
        editable={editable}
        onChange={(items, text) =>
          set(index, { name: category.name, items, ...(text !== null && { unaccepted: text }) })
        }
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
