module "tenin" {
  source = "../../modules/tenin"

  environment         = "production"
  domain_name         = var.domain_name
  zone_id             = var.zone_id
  bucket_prefix       = var.bucket_prefix
  repository          = var.repository
  alarm_email         = var.alarm_email
  image_tag           = var.image_tag
  language_model      = var.language_model
  language_model_arns = var.language_model_arns

  vpc_cidr          = "10.10.0.0/16"
  zone_count        = 3
  nat_gateway_count = 3

  database = {
    instance_class = "db.m7g.large"
    storage_gib    = { initial = 100, most = 500 }
    multi_az       = true
    backup_days    = 35
  }

  secrets_version = 1

  api    = { cpu = 1024, memory = 4096, min = 2, max = 10 }
  worker = { cpu = 512, memory = 2048, min = 2, max = 6 }

  retention_days     = 180
  log_retention_days = 90
  monthly_budget_usd = 3000
}
