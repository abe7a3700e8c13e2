/** A year's whole public record as files for spreadsheets and programs (开放数据). */
export function OpenData({ year }: { year: number }) {
  return (
    <p className="open-data tabular">
      <span>{year}年度全部年报的数据</span>
      <a href={`/publications/${year}.csv`}>CSV</a>
      <a href={`/publications/${year}.jsonl`}>JSON</a>
      <a href={`/publications/table.xlsx?year=${year}`}>宽表</a>
      <a href="/publications/dictionary.csv">数据说明</a>
    </p>
  )
}
