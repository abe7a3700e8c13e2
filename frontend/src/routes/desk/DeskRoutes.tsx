/** The staff's pages, all below /desk. */
export function DeskRoutes() {
  return <p>工作台即将完成。</p>
}
