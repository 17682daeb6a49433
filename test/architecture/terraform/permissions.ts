import { asList, bodiesOf, type Body, resourcesOf, textOf, type Value } from './configuration.js';
import type { Policy } from './policy.js';

/** Amazon offers no way to name what these are about. */
const UNSCOPED: ReadonlySet<string> = new Set([
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ecr:GetAuthorizationToken',
  'ecs:DescribeTaskDefinition',
  'ecs:RegisterTaskDefinition',
  'polly:SynthesizeSpeech',
]);
const MANAGED_POLICIES: ReadonlySet<Value | undefined> = new Set([
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
]);
export const permissionsAreNamed: Policy = (modules) => [
  ...modules.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ type }) => type === 'aws_iam_policy_document')
      .flatMap(({ name, body }) => {
        const isKeyPolicy = blocks.some(
          (block) =>
            block.type === 'aws_kms_key' && block.body.policy === `\${data.aws_iam_policy_document.${name}.json}`,
        );
        return bodiesOf(body, 'statement').flatMap((statement) =>
          statementFaults(statement, isKeyPolicy).map((fault) => `${path}: ${name}: ${fault}`),
        );
      }),
  ),
  ...resourcesOf(modules, 'aws_iam_role_policy').flatMap(({ at, body: { policy } }) =>
    /^\$\{(data\.aws_iam_policy_document\..+\.json|var\.policy_json)\}$/.test(textOf(policy))
      ? []
      : [`${at}: is not made of statements`],
  ),
  ...resourcesOf(modules, 'aws_iam_role_policy_attachment').flatMap(({ at, body }) =>
    MANAGED_POLICIES.has(body.policy_arn) ? [] : [`${at}: ${textOf(body.policy_arn)} is not one that we know`],
  ),
];

function statementFaults(statement: Body, isKeyPolicy: boolean): string[] {
  if (statement.effect === 'Deny') return [];
  const actions = asList(statement.actions).map(String);
  const principals = bodiesOf(statement, 'principals').flatMap(({ identifiers }) => asList(identifiers).map(String));
  // The key of an account is handed to the account itself: `*` is that key there, and its root nobody but who may already.
  const isOwner = isKeyPolicy && principals.every((principal) => principal.endsWith(':root'));
  return [
    ...['not_actions', 'not_resources', 'not_principals']
      .filter((name) => name in statement)
      .map((name) => `${name} allows what nobody named`),
    ...actions.filter((action) => action.includes('*') && !isOwner).map((action) => `allows ${action}`),
    ...principals.filter((principal) => principal === '*').map(() => 'allows everybody'),
    ...(asList(statement.resources).includes('*') && !isKeyPolicy
      ? actions.filter((action) => !UNSCOPED.has(action)).map((action) => `allows ${action} on everything`)
      : []),
  ];
}
