import { beforeAll, describe, expect, it } from '@jest/globals';

import { parseModule, readTerraform, type TerraformModule } from './configuration.js';
import { POLICIES } from './policies.js';

let modules: TerraformModule[];
beforeAll(async () => {
  modules = await readTerraform();
});

const statement = (text: string): string => `data "aws_iam_policy_document" "a" {\n statement {\n ${text}\n }\n}`;
const container = (text: string): string =>
  `resource "aws_ecs_task_definition" "a" {\n container_definitions = jsonencode([{ ${text} }])\n}`;
const BOUND = 'user = "1000", readonlyRootFilesystem = true, linuxParameters = { capabilities = { drop = ["ALL"] } }';

const BROKEN: Record<keyof typeof POLICIES, [text: string, fault: string][]> = {
  'buckets are private, versioned and encrypted (SUP-09)': [
    ['resource "aws_s3_bucket" "a" {}', 'has no public_access_block'],
    ['resource "aws_s3_bucket" "a" {}', 'has no server_side_encryption_configuration'],
    ['resource "aws_s3_bucket" "a" {}', 'has no versioning'],
    [
      'resource "aws_s3_bucket_public_access_block" "a" {\n block_public_acls = false\n}',
      'block_public_acls is not true',
    ],
    [
      'resource "aws_s3_bucket_versioning" "a" {\n versioning_configuration {\n status = "Suspended"\n }\n}',
      'is not Enabled',
    ],
  ],
  'nobody is let in by address (SUP-09)': [
    [
      'resource "aws_vpc_security_group_ingress_rule" "a" {\n cidr_ipv4 = "0.0.0.0/0"\n from_port = 5432\n}',
      'cidr_ipv4',
    ],
    ['resource "aws_vpc_security_group_ingress_rule" "a" {\n cidr_ipv6 = "::/0"\n}', 'cidr_ipv6'],
    [
      'resource "aws_security_group" "a" {\n ingress {\n cidr_blocks = ["0.0.0.0/0"]\n }\n}',
      'ingress is written inside it',
    ],
  ],
  'nothing is public but CloudFront, one load balancer and API Gateway': [
    ['resource "aws_db_instance" "a" {\n publicly_accessible = true\n}', 'publicly_accessible is not false'],
    ['resource "aws_subnet" "a" {\n map_public_ip_on_launch = true\n}', 'map_public_ip_on_launch is not false'],
    ['resource "aws_lambda_function_url" "a" {}', 'is refused'],
    ['resource "aws_s3_bucket_website_configuration" "a" {}', 'is refused'],
    ['resource "aws_security_group_rule" "a" {}', 'is refused'],
    ['resource "aws_lb" "a" {\n internal = false\n}', 'internal is not asked'],
    ['module "a" {\n is_internal = false\n}\nmodule "b" {\n is_internal = false\n}', 'another public load balancer'],
    [
      'resource "aws_ecs_service" "a" {\n network_configuration {\n assign_public_ip = true\n }\n}',
      'assign_public_ip is not false',
    ],
  ],
  'everything is encrypted with a key that is changed (SUP-09)': [
    ['resource "aws_db_instance" "a" {\n storage_encrypted = false\n}', 'storage_encrypted is not true'],
    ['resource "aws_db_instance" "a" {\n storage_encrypted = true\n}', 'kms_key_id is no key of ours'],
    ['resource "aws_sqs_queue" "a" {}', 'kms_master_key_id is no key of ours'],
    ['resource "aws_sns_topic" "a" {\n kms_master_key_id = "alias/aws/sns"\n}', 'kms_master_key_id is no key of ours'],
    ['resource "aws_cloudwatch_log_group" "a" {}', 'kms_key_id is no key of ours'],
    ['resource "aws_ecr_repository" "a" {}', 'is not encrypted'],
    ['resource "aws_kms_key" "a" {}', 'enable_key_rotation is not true'],
  ],
  'TLS is the only way': [
    ['resource "aws_lb_listener" "a" {\n protocol = "HTTP"\n}', 'less than TLS 1.2'],
    [
      'resource "aws_lb_listener" "a" {\n protocol = "HTTPS"\n ssl_policy = "ELBSecurityPolicy-2016-08"\n}',
      'less than TLS 1.2',
    ],
    [
      'resource "aws_cloudfront_distribution" "a" {\n default_cache_behavior {\n viewer_protocol_policy = "allow-all"\n }\n}',
      'answers without TLS',
    ],
    [
      'resource "aws_cloudfront_distribution" "a" {\n origin {\n origin_id = "b"\n }\n}',
      'a bucket is read by everybody',
    ],
    [
      'resource "aws_cloudfront_distribution" "a" {\n origin {\n custom_origin_config {\n origin_protocol_policy = "http-only"\n }\n }\n}',
      'asks an origin without TLS',
    ],
    [
      'resource "aws_db_parameter_group" "a" {\n parameter {\n name = "rds.force_ssl"\n value = "0"\n }\n}',
      'without TLS',
    ],
  ],
  'the database outlives a mistake': [
    ['resource "aws_db_instance" "a" {}', 'deletion_protection is not true'],
    ['resource "aws_db_instance" "a" {\n skip_final_snapshot = true\n}', 'skip_final_snapshot is not false'],
    ['resource "aws_db_instance" "a" {\n backup_retention_period = 0\n}', 'backup_retention_period'],
  ],
  'load balancers refuse what is ambiguous': [
    ['resource "aws_lb" "a" {\n desync_mitigation_mode = "defensive"\n}', 'desync_mitigation_mode is not strictest'],
    ['resource "aws_lb" "a" {}', 'drop_invalid_header_fields is not true'],
  ],
  'permissions name what they allow (SUP-09)': [
    [statement('actions = ["s3:*"]\n resources = ["arn:aws:s3:::a"]'), 'allows s3:*'],
    [statement('actions = ["*"]\n resources = ["*"]'), 'allows *'],
    [statement('actions = ["s3:GetObject"]\n resources = ["*"]'), 'allows s3:GetObject on everything'],
    [statement('not_actions = ["iam:CreateUser"]\n resources = ["arn:aws:s3:::a"]'), 'not_actions'],
    [statement('actions = ["s3:GetObject"]\n principals {\n type = "*"\n identifiers = ["*"]\n }'), 'allows everybody'],
    [
      `${statement('actions = ["kms:*"]\n resources = ["*"]\n principals {\n type = "Service"\n identifiers = ["s3.amazonaws.com"]\n }')}
       resource "aws_kms_key" "a" {\n policy = data.aws_iam_policy_document.a.json\n}`,
      'allows kms:*',
    ],
    ['resource "aws_iam_role_policy" "a" {\n policy = jsonencode({ Action = "*" })\n}', 'is not made of statements'],
    [
      'resource "aws_iam_role_policy_attachment" "a" {\n policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}',
      'AdministratorAccess',
    ],
  ],
  'containers are no root, write nothing of their own and have no capabilities (INFRA-19)': [
    [container(BOUND.replace('"1000"', '"root"')), 'may run as root'],
    [container(BOUND.replace('"1000"', '"0:0"')), 'may run as root'],
    [container(BOUND.replace('user = "1000",', '')), 'may run as root'],
    [container(BOUND.replace('true', 'false')), 'may write to its own files'],
    [container(BOUND.replace('["ALL"]', '[]')), 'keeps capabilities'],
    [container(BOUND.replace('drop = ["ALL"]', 'drop = ["ALL"], add = ["SYS_PTRACE"]')), 'keeps capabilities'],
    [container(`${BOUND}, privileged = true`), 'is privileged'],
    [container(`${BOUND}, environment = [{ name = "JWT_SECRET", value = "a" }]`), 'has a secret among its settings'],
    ['resource "aws_ecs_task_definition" "a" {\n container_definitions = file("a.json")\n}', 'is not written down'],
  ],
  'no secret lies in the state': [
    ['resource "aws_secretsmanager_secret_version" "a" {\n secret_string = "a"\n}', 'would lie in the state'],
    ['resource "aws_db_instance" "a" {\n password = "a"\n}', 'its password would lie in the state'],
    ['resource "random_password" "a" {}', 'would lie in the state'],
  ],
  'the door of the console asks for a token': [
    ['resource "aws_apigatewayv2_route" "a" {\n route_key = "$default"\n}', 'asks for no token'],
    ['resource "aws_apigatewayv2_route" "a" {\n authorization_type = "NONE"\n}', 'asks for no token'],
  ],
  'logs are not kept for ever': [['resource "aws_cloudwatch_log_group" "a" {}', 'is kept for ever']],
  'deployments keep all tasks and go back by themselves': [
    [
      'resource "aws_ecs_service" "a" {\n deployment_minimum_healthy_percent = 50\n}',
      'deployment_minimum_healthy_percent is not 100',
    ],
    [
      'resource "aws_ecs_service" "a" {\n deployment_circuit_breaker {\n enable = true\n rollback = false\n }\n}',
      'does not go back',
    ],
  ],
};

describe.each(Object.entries(POLICIES))('%s', (name, policy) => {
  it('in everything that is set up', async () => {
    expect(await policy(modules)).toEqual([]);
  });

  it.each(BROKEN[name as keyof typeof POLICIES])('so %s is found', async (text, fault) => {
    const faults = await policy([await parseModule('example', new Map([['main.tf', text]]))]);
    expect(faults.join('\n')).toContain(fault);
  });
});
