locals {
  # By their names in .env.example. What is secret comes from Secrets Manager and is not here.
  environment = {
    AWS_REGION          = data.aws_region.this.region
    COGNITO_CLIENT_ID   = module.identity.client_id
    COGNITO_ISSUER      = module.identity.issuer
    DATA_DIR            = "/data"
    EMBEDDING_MODEL     = "openai:text-embedding-3-large"
    HOST                = "0.0.0.0"
    LANGUAGE_MODEL      = "bedrock:${var.language_model},extractive"
    MEDIA_BUCKET        = module.media.id
    NODE_ENV            = "production"
    NODE_EXTRA_CA_CERTS = "/etc/ssl/rds.pem"
    PORT                = tostring(local.port)
    PUBLIC_ORIGIN       = "https://${var.domain_name}"
    RETENTION_DAYS      = tostring(var.retention_days)
    SPEECH_TO_TEXT      = "openai:whisper-1"
    TEXT_TO_SPEECH      = "polly:Kazuha,Joanna"
    TRUSTED_PROXIES     = join(",", module.network.proxy_cidrs)
  }

  roles = {
    api = {
      size     = var.api
      doors    = { for door, balancer in local.doors : door => balancer.target_group_arn }
      pressure = { namespace = local.namespace, metric = "ProcessTime", statistic = "p95", threshold = 6000 }
    }
    worker = {
      size     = var.worker
      doors    = {}
      pressure = { namespace = local.namespace, metric = "OldestJob", statistic = "Maximum", threshold = 60000 }
    }
  }
}

# Models and media are all that the service asks of Amazon by itself.
data "aws_iam_policy_document" "service" {
  statement {
    sid       = "LanguageModel"
    actions   = ["bedrock:InvokeModelWithResponseStream"]
    resources = var.language_model_arns
  }

  statement {
    sid       = "Voice"
    actions   = ["polly:SynthesizeSpeech"]
    resources = ["*"]
  }

  statement {
    sid       = "Media"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${module.media.arn}/documents/*", "${module.media.arn}/audit/*"]
  }

  # Else an anchor that is not there cannot be told from one that may not be read.
  statement {
    sid       = "MediaList"
    actions   = ["s3:ListBucket"]
    resources = [module.media.arn]
  }

  statement {
    sid       = "MediaKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [module.encryption.kms_key_arn]
  }
}

module "task" {
  source   = "../task"
  for_each = local.roles

  name               = "${local.name}-${each.key}"
  image              = local.image
  port               = local.port
  size               = { cpu = each.value.size.cpu, memory = each.value.size.memory }
  environment        = merge(local.environment, { PROCESS_ROLE = each.key })
  secret_arns        = module.data.secret_arns
  execution_role_arn = module.cluster.execution_role_arn
  policy_json        = data.aws_iam_policy_document.service.json
  kms_key_arn        = module.encryption.kms_key_arn
  log_group_name     = "/${local.name}/${each.key}"
  log_retention_days = var.log_retention_days
}

module "migrate" {
  source = "../task"

  name               = "${local.name}-migrate"
  image              = local.image
  command            = ["dist/cli.js", "migrate"]
  size               = { cpu = 256, memory = 1024 }
  environment        = local.environment
  secret_arns        = module.data.migration_secret_arns
  execution_role_arn = module.cluster.execution_role_arn
  kms_key_arn        = module.encryption.kms_key_arn
  log_group_name     = "/${local.name}/migrate"
  log_retention_days = var.log_retention_days
}

module "service" {
  source   = "../service"
  for_each = local.roles

  name                = "${local.name}-${each.key}"
  cluster             = { arn = module.cluster.arn, name = module.cluster.name }
  task_definition_arn = module.task[each.key].definition_arn
  subnet_ids          = module.network.private_subnet_ids
  security_group_id   = module.network.security_group_ids["service"]
  target_group_arns   = each.value.doors
  port                = local.port
  task_count          = { min = each.value.size.min, max = each.value.size.max }
  pressure            = each.value.pressure
}

module "ingestion" {
  source = "../ingestion"

  name               = local.name
  bucket_prefix      = var.bucket_prefix
  image              = local.image
  environment        = { for name, value in local.environment : name => value if !contains(["AWS_REGION", "DATA_DIR", "TRUSTED_PROXIES"], name) }
  secret_arns        = module.data.secret_arns
  model_policy_json  = data.aws_iam_policy_document.service.json
  subnet_ids         = module.network.private_subnet_ids
  security_group_id  = module.network.security_group_ids["ingestion"]
  kms_key_arn        = module.encryption.kms_key_arn
  log_retention_days = var.log_retention_days
}

module "observability" {
  source = "../observability"

  name                = local.name
  namespace           = local.namespace
  log_group_names     = { for role, task in module.task : role => task.log_group_name }
  cluster_name        = module.cluster.name
  service_names       = { for role, service in module.service : role => service.name }
  database_identifier = module.data.instance_identifier
  doors = {
    for door, balancer in local.doors : door => { balancer = balancer.arn_suffix, targets = balancer.target_group_arn_suffix }
  }
  ingestion          = { function = module.ingestion.function_name, refused_queue = module.ingestion.refused_queue_name }
  kms_key_arn        = module.encryption.kms_key_arn
  alarm_email        = var.alarm_email
  monthly_budget_usd = var.monthly_budget_usd
}
