data "aws_region" "this" {}

locals {
  name      = "tenin-${var.environment}"
  namespace = "Tenin"
  port      = 3000
  image     = "${module.delivery.repository_url}:${var.image_tag}"
  doors     = { kiosk = module.kiosk_load_balancer, console = module.console_load_balancer }

  # The one name that the load balancers' certificate proves beside the visitors' own.
  origin_name = "origin.${var.domain_name}"
}

module "encryption" {
  source = "../encryption"

  name = local.name
}

module "network" {
  source = "../network"

  name               = local.name
  cidr               = var.vpc_cidr
  zone_count         = var.zone_count
  nat_gateway_count  = var.nat_gateway_count
  service_port       = local.port
  kms_key_arn        = module.encryption.kms_key_arn
  log_retention_days = var.log_retention_days
}

module "media" {
  source = "../bucket"

  name        = "${var.bucket_prefix}-media"
  kms_key_arn = module.encryption.kms_key_arn
}

module "data" {
  source = "../data"

  name               = local.name
  subnet_ids         = module.network.private_subnet_ids
  security_group_id  = module.network.security_group_ids["database"]
  kms_key_arn        = module.encryption.kms_key_arn
  instance_class     = var.database.instance_class
  storage_gib        = var.database.storage_gib
  multi_az           = var.database.multi_az
  backup_days        = var.database.backup_days
  secrets_version    = var.secrets_version
  log_retention_days = var.log_retention_days
}

module "identity" {
  source = "../identity"

  name = local.name
}

module "cluster" {
  source = "../cluster"

  name               = local.name
  repository_arn     = module.delivery.repository_arn
  secret_arns        = distinct(concat(values(module.data.secret_arns), values(module.data.migration_secret_arns)))
  kms_key_arn        = module.encryption.kms_key_arn
  log_retention_days = var.log_retention_days
}

module "delivery" {
  source = "../delivery"

  name             = local.name
  kms_key_arn      = module.encryption.kms_key_arn
  repository       = var.repository
  environment      = var.environment
  cluster_arn      = module.cluster.arn
  service_arns     = [for service in module.service : service.arn]
  migrate_family   = module.migrate.family
  passed_role_arns = concat([module.cluster.execution_role_arn, module.migrate.role_arn], [for task in module.task : task.role_arn])
  function_arn     = module.ingestion.function_arn
  page_bucket_arns = module.edge.page_bucket_arns
  distribution_arn = module.edge.distribution_arn
}
