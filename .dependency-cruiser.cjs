// The import table of the architecture, on resolved paths. Type-only imports count.

/** Packages of node_modules, as the alternatives of a regular expression. */
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Inside shared/: what a folder must not look at (the order is model, changes, commands, contract, mirror). */
const sharedOrder = [
  ['model', 'changes|commands|contract|mirror|queries|projection|documents|layout|migrations'],
  ['changes', 'commands|contract|mirror|queries|projection|documents|layout|migrations'],
  ['commands', 'contract|mirror|projection|documents|layout|migrations'],
  ['contract', 'mirror|documents|layout|migrations'],
  ['mirror', 'documents|layout|migrations'],
  ['queries', 'commands|contract|mirror|documents|migrations'],
  ['projection', 'commands|contract|mirror|documents|layout|migrations'],
  ['layout', 'commands|contract|mirror|documents|migrations'],
  ['documents', 'commands|contract|mirror|migrations'],
];

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two modules that need one another at run time are one module; a type may be seen from both sides.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'shared-is-pure',
      'shared/ imports itself, zod and fractional-indexing.',
      { path: '^shared/' },
      { pathNot: `^shared/|${packages('zod', 'fractional-indexing')}` },
    ),
    ...sharedOrder.map(([from, to]) =>
      forbid(
        `shared-${from}`,
        `shared/${from} stands below ${to}.`,
        { path: `^shared/${from}/` },
        { path: `^shared/(${to})/` },
      ),
    ),
    forbid(
      'migrations-are-frozen',
      'A migration imports nothing that can change after it.',
      { path: '^shared/migrations/' },
      { pathNot: '^shared/migrations/' },
    ),
    forbid(
      'host-is-node-only',
      'The host knows neither Electron nor the windows.',
      { path: '^electron/host/' },
      {
        path: `^(renderer|electron/(main|preload))/|${packages('electron', 'react', 'react-dom', '@mantine', '@xyflow', 'i18next')}`,
      },
    ),
    forbid(
      'main-sees-the-host-through-its-door',
      'Of the project, main sees the contract and host.ts.',
      { path: '^electron/main/' },
      {
        path: '^(renderer|shared|electron/(host|preload))/',
        pathNot: '^(shared/contract/|electron/host/host\\.ts$)',
      },
    ),
    forbid(
      'preload-is-one-wire',
      'The preload sees Electron and the contract.',
      { path: '^electron/preload/' },
      { pathNot: `^(electron/preload/|shared/contract/)|${packages('electron')}` },
    ),
    forbid(
      'only-the-shell-is-electron',
      'Only main, preload and their tests import Electron.',
      { pathNot: '^(electron/(main|preload)|tests/(electron|unit/shell))/' },
      { path: packages('electron') },
    ),
    forbid(
      'renderer-has-no-node',
      'A window never sees Node or the shell.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-speaks-the-contract',
      'A window reaches the host through the channel only.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid(
      'renderer-does-not-run-commands',
      'Windows send commands; only the authority runs them: types only.',
      { path: '^renderer/' },
      { path: '^shared/commands/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'windows-apart',
      'A window never imports another window.',
      { path: '^renderer/windows/([^/]+)/' },
      { path: '^renderer/windows/', pathNot: '^renderer/windows/$1/' },
    ),
    forbid(
      'what-windows-share-knows-no-window',
      'What two windows use belongs to neither of them.',
      { path: '^renderer/(staff|canvas|actions|client|ui)/' },
      { path: '^renderer/windows/' },
    ),
    forbid(
      'parts-know-no-project',
      'renderer/ui/ knows nothing of the project.',
      { path: '^renderer/ui/' },
      { path: '^(shared|renderer)/', pathNot: '^renderer/ui/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|png|svg|ttf|woff2)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
