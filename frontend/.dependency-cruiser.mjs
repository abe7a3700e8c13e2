// The arrows between the folders: routes → features → components, graphql, auth. Dynamic imports do not count, for a
// lazily loaded page is not carried by the page that links to it.
const leaf = (folder) => ({
  name: `${folder}-stands-alone`,
  comment: `src/${folder} 不依赖其他目录`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/${folder}/` },
})

// The rooms inside a large feature: which other rooms of it each may import, and its doors, the only files that anybody
// outside the room may import. What lies flat in the feature is common to its rooms and imports none of them.
const rooms = {
  report: {
    saving: {
      may: [],
      doors: [
        'autosave',
        'Editing',
        'figureText',
        'keptChanges',
        'MergedNotice',
        'onLeaving',
        'PartNotice',
        'PartSection',
        'pendingFindings',
        'saveQueue',
        'SaveState',
        'threeWays',
        'Unsettled',
        'useAutosave',
      ],
    },
    rows: { may: [], doors: ['ListFoot', 'useRows', 'CountInput', 'DayInput', 'Ledger', 'ledgerRoles'] },
    table: { may: ['saving'], doors: ['TableEditor', 'TableLegend'] },
    prose: { may: ['saving'], doors: ['ProseEditor'] },
    channels: { may: ['saving', 'rows'], doors: ['ChannelsEditor'] },
    improvement: { may: ['saving', 'rows'], doors: ['Improvement'] },
    page: {
      may: ['saving', 'table', 'prose'],
      doors: [
        'ExcessNotice',
        'Locked',
        'Opening',
        'ReportOutline',
        'SectionEditor',
        'Unprintable',
        'usePageKeys',
        'useWide',
      ],
    },
    list: { may: [], doors: ['asked', 'ExportList', 'OwnReports', 'ReportFilters', 'ReportTable', 'StartReport'] },
  },
  review: {
    returning: {
      may: [],
      doors: ['Pointing', 'ReturnDialog', 'ReturnDraft', 'ReturnHere', 'ReturnedBeside', 'ReturnedPanel', 'returned'],
    },
    release: {
      may: [],
      doors: [
        'CorrectionNotice',
        'JointRelease',
        'PublishDialog',
        'ScheduleNotice',
        'TakeAwayDialog',
        'UrgencyNotice',
        'UrgentDialog',
        'WithdrawalNotice',
      ],
    },
    unseen: { may: ['returning'], doors: ['Unseen', 'unseenQuery'] },
    remaining: { may: [], doors: ['RemainingList', 'remaining', 'useListKey'] },
    trail: { may: [], doors: ['Trail', 'TrailCheck'] },
    buttons: { may: ['returning', 'release'], doors: ['DeedButtons'] },
  },
}

const test = '\\.test\\.tsx?$|ForTests\\.tsx$'

const inside = ([feature, plan]) => {
  const at = `^src/features/${feature}/`
  const known = Object.keys(plan).join('|')
  return [
    {
      name: `${feature}-common-below-its-rooms`,
      severity: 'error',
      from: { path: `${at}[^/]+$`, pathNot: test },
      to: { path: `${at}[^/]+/` },
    },
    {
      name: `${feature}-rooms-are-named`,
      comment: '新目录先写进上面的 rooms',
      severity: 'error',
      from: { path: `${at}(?!(${known})/)[^/]+/` },
      to: {},
    },
    ...Object.entries(plan).flatMap(([room, { may, doors }]) => [
      {
        name: `${feature}-${room}-arrows`,
        severity: 'error',
        from: { path: `${at}${room}/`, pathNot: test },
        to: { path: `${at}[^/]+/`, pathNot: `${at}(${[room, ...may].join('|')})/` },
      },
      {
        name: `${feature}-${room}-doors`,
        severity: 'error',
        from: { path: '^src/', pathNot: `${at}${room}/|${test}` },
        to: { path: `${at}${room}/`, pathNot: `/(${doors.join('|')})\\.tsx?$` },
      },
    ]),
  ]
}

export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(inside),
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
