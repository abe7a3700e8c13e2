import admin from '../../../../backend/src/main/resources/manual/admin.json'
import common from '../../../../backend/src/main/resources/manual/common.json'
import editor from '../../../../backend/src/main/resources/manual/editor.json'
import office from '../../../../backend/src/main/resources/manual/office.json'
import publisher from '../../../../backend/src/main/resources/manual/publisher.json'
import registrar from '../../../../backend/src/main/resources/manual/registrar.json'
import handler from '../../../../backend/src/main/resources/manual/handler.json'
import reviewer from '../../../../backend/src/main/resources/manual/reviewer.json'
import type { ChapterKey } from './addresses'

/** A paragraph, steps in their order, points in none, or a table under its headings. */
export type Block =
  | { says: string }
  | { steps: readonly string[] }
  | { points: readonly string[] }
  | { heads: readonly string[]; rows: readonly (readonly string[])[] }

export interface Section {
  /** Stands in addresses, so it stays. */
  id: string
  title: string
  blocks: readonly Block[]
}

interface ChapterText {
  title: string
  /** For whom it is, and what for. */
  about: string
  sections: readonly Section[]
}

export interface Chapter extends ChapterText {
  key: ChapterKey
}

const texts: Record<ChapterKey, ChapterText> = {
  common,
  editor,
  reviewer,
  publisher,
  registrar,
  handler,
  office,
  admin,
}

/** 使用手册, the one source of the page in the app and of the PDF the server makes. What stands in 【】 is a label of the app. */
export const chapters: readonly Chapter[] = (Object.keys(texts) as ChapterKey[]).map((key) =>
  Object.assign({ key }, texts[key]),
)
