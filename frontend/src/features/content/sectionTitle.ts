/** 1, 总体情况 → 一、总体情况. */
export const sectionTitle = (number: number, title: string) => `${'零一二三四五六七八九十'[number] ?? number}、${title}`
