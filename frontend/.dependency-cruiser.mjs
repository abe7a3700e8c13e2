// The arrows between the folders: routes → features → components, graphql, auth. Dynamic imports do not count, for a
// lazily loaded page is not carried by the page that links to it.
const leaf = (folder) => ({
  name: `${folder}-stands-alone`,
  comment: `src/${folder} 不依赖其他目录`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/${folder}/` },
})

export default {
  forbidden: [
    leaf('components'),
    leaf('graphql'),
    leaf('auth'),
    {
      name: 'features-below-routes',
      comment: 'src/features 不依赖 src/routes',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(routes/|main)' },
    },
    {
      name: 'public-without-staff-code',
      comment: '公众页面静态可达的代码不得包含工作人员的页面、登录和组件库',
      severity: 'error',
      from: { path: '^src/(main|routes/[A-Za-z]+)\\.tsx$' },
      to: {
        path: '^src/(routes/desk|auth)/|node_modules/(antd|@ant-design|@rc-component|rc-[^/]+|keycloak-js)/',
        reachable: true,
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '^src/.*/index\\.tsx?$' } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '\\.(d|test)\\.tsx?$|^src/testSetup\\.ts$|^src/routes/desk/DeskRoutes|/generated/',
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { dynamic: true },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}
