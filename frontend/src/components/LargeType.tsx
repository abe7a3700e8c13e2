import { toggleLargeType, useLargeType } from './typeSize'

/** 大字版 (适老化): larger type on every page, the public's and the desk's. */
export function LargeType() {
  return (
    <button type="button" className="large-type" aria-pressed={useLargeType()} onClick={toggleLargeType}>
      大字版
    </button>
  )
}
