/** From the bottom up; a module may use those of its own tier and below. */
const TIERS = [
  ['values', 'stores', 'terminals', 'console-access'],
  ['moderation', 'retrieval', 'product-master', 'speech', 'media'],
  ['grounding', 'knowledge'],
  ['conversation'],
  ['analytics', 'feedback'],
];
const within = (names) => `^src/modules/(${names.join('|')})/`;

const tierRules = TIERS.slice(0, -1).map((_tier, at) => ({
  name: `tier-${at + 1}-points-down`,
  comment: `${TIERS[at].join(', ')} stand below ${TIERS.slice(at + 1)
    .flat()
    .join(', ')} and do not know them.`,
  severity: 'error',
  from: { path: within(TIERS[at]) },
  to: { path: within(TIERS.slice(at + 1).flat()) },
}));

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one room without a door.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'contracts-import-nothing',
      comment: 'What an integrator implements stands alone.',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { pathNot: '^src/contracts/' },
    },
    {
      name: 'platform-knows-no-product',
      comment: 'Technical services have no product words.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|providers|extensions|demo)/' },
    },
    {
      name: 'through-the-face',
      comment: 'A module is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-face-from-outside',
      comment: 'A module is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-through-the-face',
      comment: 'A service of the platform is entered through its index.ts; a process is started through its own file.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'providers-meet-contracts-alone',
      comment: 'A provider knows contracts and platform, and of the modules only the pure `values`.',
      severity: 'error',
      from: { path: '^src/(providers|extensions)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/values/index\\.ts$' },
    },
    {
      name: 'modules-know-no-provider',
      comment: 'Providers and modules meet only in app.module.ts.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: 'spec\\.ts$' },
      to: { path: '^src/(providers|extensions)/' },
    },
    {
      name: 'vendors-behind-adapters',
      comment: 'The SDK of a vendor is the business of its adapter.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/providers/' },
      to: { path: 'node_modules/(openai|@aws-sdk|@smithy)/' },
    },
    {
      name: 'vendors-when-chosen',
      comment:
        "Amazon's SDK is large: it is loaded when a provider is chosen that needs it, or in a function of Lambda.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/providers/((aws|bedrock|polly|s3)/(?!index)|lambda/)' },
      to: { path: '^src/providers/(aws|bedrock|polly|s3)/(?!index|endpoint-setting)', dynamic: false },
    },
    {
      name: 'values-are-pure',
      comment: 'Reading and saying values needs nothing but values.',
      severity: 'error',
      from: { path: '^src/modules/values/', pathNot: 'spec\\.ts$' },
      to: { pathNot: '^src/(modules/values|contracts)/' },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'What is shipped needs no test.',
      severity: 'error',
      from: { path: '^src/', pathNot: 'spec\\.ts$' },
      to: { path: '(^test/|spec\\.ts$)' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What is shipped is installed.',
      severity: 'error',
      from: { path: '^src/', pathNot: 'spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...tierRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
