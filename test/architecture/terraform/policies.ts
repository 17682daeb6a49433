import { bodiesOf, resourcesOf, textOf, type Value } from './configuration.js';
import { containersAreBound } from './containers.js';
import { permissionsAreNamed } from './permissions.js';
import type { Policy } from './policy.js';

/** What would open a way in, or a way around, by being there. */
const REFUSED_TYPES: ReadonlySet<string> = new Set([
  'aws_iam_access_key',
  'aws_iam_policy',
  'aws_iam_user',
  'aws_instance',
  'aws_lambda_function_url',
  'aws_s3_bucket_acl',
  'aws_s3_bucket_website_configuration',
  'aws_security_group_rule',
]);
/** By which argument each of these is encrypted with a key of ours. */
const KEY_ARGUMENTS: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_group: 'kms_key_id',
  aws_db_instance: 'kms_key_id',
  aws_lambda_function: 'kms_key_arn',
  aws_secretsmanager_secret: 'kms_key_id',
  aws_sns_topic: 'kms_master_key_id',
  aws_sqs_queue: 'kms_master_key_id',
};
const BUCKET_COMPANIONS = [
  'public_access_block',
  'policy',
  'server_side_encryption_configuration',
  'versioning',
] as const;

/** Faults of each resource of a type, by what its body has to hold. */
const holds =
  (type: string, wanted: Readonly<Record<string, Value>>): Policy =>
  (modules) =>
    resourcesOf(modules, type).flatMap(({ at, body }) =>
      Object.entries(wanted)
        .filter(([name, value]) => body[name] !== value)
        .map(([name, value]) => `${at}: ${name} is not ${textOf(value)}`),
    );

const all =
  (...policies: readonly Policy[]): Policy =>
  async (modules) =>
    (await Promise.all(policies.map(async (policy) => policy(modules)))).flat();

const bucketsAreClosed: Policy = (modules) =>
  resourcesOf(modules, 'aws_s3_bucket').flatMap(({ at, name }) =>
    BUCKET_COMPANIONS.filter(
      (companion) =>
        !resourcesOf(modules, `aws_s3_bucket_${companion}`).some(
          ({ body, at: where }) =>
            body.bucket === `\${aws_s3_bucket.${name}.id}` && where.split(':')[0] === at.split(':')[0],
        ),
    ).map((companion) => `${at}: has no ${companion}`),
  );

const bucketsKeepVersions: Policy = (modules) =>
  resourcesOf(modules, 'aws_s3_bucket_versioning')
    .filter(({ body }) => bodiesOf(body, 'versioning_configuration').some(({ status }) => status !== 'Enabled'))
    .map(({ at }) => `${at}: is not Enabled`);

const networkIsClosed: Policy = (modules) => [
  ...resourcesOf(modules, 'aws_security_group').flatMap(({ at, body }) =>
    ['ingress', 'egress'].filter((rule) => rule in body).map((rule) => `${at}: ${rule} is written inside it`),
  ),
  ...resourcesOf(modules, 'aws_vpc_security_group_ingress_rule').flatMap(({ at, body }) =>
    ['cidr_ipv4', 'cidr_ipv6'].filter((range) => range in body).map((range) => `${at}: lets addresses in by ${range}`),
  ),
];

const nothingElseIsPublic: Policy = (modules) => {
  const open = modules.flatMap(({ path, calls }) =>
    [...calls]
      .filter(([, { is_internal: isInternal }]) => isInternal === false)
      .map(([name]) => `${path}: module.${name}`),
  );
  return [
    ...modules.flatMap(({ path, blocks }) =>
      blocks
        .filter(({ type }) => REFUSED_TYPES.has(type))
        .map(({ type, name }) => `${path}: ${type}.${name}: is refused`),
    ),
    ...resourcesOf(modules, 'aws_lb').flatMap(({ at, body }) =>
      body.internal === '${var.is_internal}' ? [] : [`${at}: internal is not asked`],
    ),
    ...open.slice(1).map((at) => `${at}: is another public load balancer`),
    ...resourcesOf(modules, 'aws_ecs_service').flatMap(({ at, body }) =>
      bodiesOf(body, 'network_configuration')
        .filter(({ assign_public_ip: isPublic }) => isPublic !== false)
        .map(() => `${at}: assign_public_ip is not false`),
    ),
  ];
};

const encryptionIsEverywhere: Policy = (modules) => [
  ...Object.entries(KEY_ARGUMENTS).flatMap(([type, argument]) =>
    resourcesOf(modules, type)
      .filter(({ body }) => typeof body[argument] !== 'string' || !body[argument].includes('kms_key_arn'))
      .map(({ at }) => `${at}: ${argument} is no key of ours`),
  ),
  ...resourcesOf(modules, 'aws_ecr_repository')
    .filter(({ body }) => bodiesOf(body, 'encryption_configuration')[0]?.encryption_type !== 'KMS')
    .map(({ at }) => `${at}: is not encrypted with a key of ours`),
];

const ways = ['default_cache_behavior', 'ordered_cache_behavior'];
const tlsAlone: Policy = (modules) => [
  ...resourcesOf(modules, 'aws_lb_listener').flatMap(({ at, body }) =>
    body.protocol === 'HTTPS' && textOf(body.ssl_policy).includes('TLS13-1-2')
      ? []
      : [`${at}: takes less than TLS 1.2`],
  ),
  ...resourcesOf(modules, 'aws_cloudfront_distribution').flatMap(({ at, body }) => [
    ...ways
      .flatMap((way) => bodiesOf(body, way))
      .filter(({ viewer_protocol_policy: policy }) => policy !== 'https-only' && policy !== 'redirect-to-https')
      .map(() => `${at}: answers without TLS`),
    ...bodiesOf(body, 'origin').flatMap((origin) => [
      ...bodiesOf(origin, 'custom_origin_config')
        .filter(({ origin_protocol_policy: policy }) => policy !== 'https-only')
        .map(() => `${at}: asks an origin without TLS`),
      ...('custom_origin_config' in origin || 'origin_access_control_id' in origin
        ? []
        : [`${at}: a bucket is read by everybody`]),
    ]),
  ]),
];

const secretsAreWrittenOnly: Policy = (modules) => [
  ...resourcesOf(modules, 'aws_secretsmanager_secret_version').flatMap(({ at, body }) =>
    'secret_string' in body || 'secret_binary' in body ? [`${at}: would lie in the state`] : [],
  ),
  ...resourcesOf(modules, 'aws_db_instance').flatMap(({ at, body }) =>
    'password' in body ? [`${at}: its password would lie in the state`] : [],
  ),
  ...resourcesOf(modules, 'random_password').map(({ at }) => `${at}: would lie in the state`),
];

const tokensAreAskedFor: Policy = (modules) =>
  resourcesOf(modules, 'aws_apigatewayv2_route').flatMap(({ at, body }) =>
    body.authorization_type === 'JWT' && body.authorizer_id ? [] : [`${at}: asks for no token`],
  );

const logsEnd: Policy = (modules) =>
  resourcesOf(modules, 'aws_cloudwatch_log_group').flatMap(({ at, body }) =>
    body.retention_in_days ? [] : [`${at}: is kept for ever`],
  );

const databaseForcesTls: Policy = (modules) =>
  resourcesOf(modules, 'aws_db_parameter_group').flatMap(({ at, body }) =>
    bodiesOf(body, 'parameter').some(({ name, value }) => name === 'rds.force_ssl' && value === '1')
      ? []
      : [`${at}: takes connections without TLS`],
  );

export const POLICIES = {
  'buckets are private, versioned and encrypted (SUP-09)': all(
    bucketsAreClosed,
    bucketsKeepVersions,
    holds('aws_s3_bucket_public_access_block', {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    }),
  ),
  'nobody is let in by address (SUP-09)': networkIsClosed,
  'nothing is public but CloudFront, one load balancer and API Gateway': all(
    nothingElseIsPublic,
    holds('aws_subnet', { map_public_ip_on_launch: false }),
    holds('aws_db_instance', { publicly_accessible: false }),
  ),
  'everything is encrypted with a key that is changed (SUP-09)': all(
    encryptionIsEverywhere,
    holds('aws_kms_key', { enable_key_rotation: true }),
    holds('aws_db_instance', { storage_encrypted: true }),
  ),
  'TLS is the only way': all(tlsAlone, databaseForcesTls),
  'the database outlives a mistake': holds('aws_db_instance', {
    deletion_protection: true,
    skip_final_snapshot: false,
    backup_retention_period: '${var.backup_days}',
  }),
  'load balancers refuse what is ambiguous': holds('aws_lb', {
    desync_mitigation_mode: 'strictest',
    drop_invalid_header_fields: true,
    enable_deletion_protection: true,
  }),
  'permissions name what they allow (SUP-09)': permissionsAreNamed,
  'containers are no root, write nothing of their own and have no capabilities (INFRA-19)': containersAreBound,
  'no secret lies in the state': secretsAreWrittenOnly,
  'the door of the console asks for a token': tokensAreAskedFor,
  'logs are not kept for ever': logsEnd,
  'deployments keep all tasks and go back by themselves': all(
    holds('aws_ecs_service', { deployment_minimum_healthy_percent: 100, deployment_maximum_percent: 200 }),
    (modules) =>
      resourcesOf(modules, 'aws_ecs_service').flatMap(({ at, body }) =>
        bodiesOf(body, 'deployment_circuit_breaker').some(
          ({ enable, rollback }) => enable === true && rollback === true,
        )
          ? []
          : [`${at}: does not go back`],
      ),
  ),
} satisfies Record<string, Policy>;
