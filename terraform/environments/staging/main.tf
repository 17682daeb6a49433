module "tenin" {
  source = "../../modules/tenin"

  environment         = "staging"
  domain_name         = var.domain_name
  zone_id             = var.zone_id
  bucket_prefix       = var.bucket_prefix
  repository          = var.repository
  alarm_email         = var.alarm_email
  image_tag           = var.image_tag
  language_model      = var.language_model
  language_model_arns = var.language_model_arns

  vpc_cidr          = "10.20.0.0/16"
  zone_count        = 2
  nat_gateway_count = 1

  database = {
    instance_class = "db.t4g.medium"
    storage_gib    = { initial = 20, most = 50 }
    multi_az       = false
    backup_days    = 7
  }

  secrets_version = 1

  api    = { cpu = 512, memory = 2048, min = 1, max = 2 }
  worker = { cpu = 512, memory = 2048, min = 1, max = 2 }

  retention_days     = 30
  log_retention_days = 14
  monthly_budget_usd = 500
}
