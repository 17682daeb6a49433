output "ecr_repository_url" {
  description = "Where images are pushed."
  value       = module.tenin.ecr_repository_url
}

output "delivery_role_arn" {
  description = "Role of a delivery."
  value       = module.tenin.delivery_role_arn
}

output "plan_role_arn" {
  description = "Role of a plan; it changes nothing."
  value       = module.tenin.plan_role_arn
}

output "cluster_name" {
  description = "Cluster of the services."
  value       = module.tenin.cluster_name
}

output "api_service_name" {
  description = "Service that accepts and answers."
  value       = module.tenin.api_service_name
}

output "worker_service_name" {
  description = "Service that does background work."
  value       = module.tenin.worker_service_name
}

output "migrate_task_definition" {
  description = "Task that brings the schema up to date; without a revision, so the newest."
  value       = module.tenin.migrate_task_definition
}

output "private_subnet_ids" {
  description = "Where that task runs."
  value       = module.tenin.private_subnet_ids
}

output "service_security_group_id" {
  description = "Whom it may talk to."
  value       = module.tenin.service_security_group_id
}

output "ingestion_function_name" {
  description = "Function that reads documents."
  value       = module.tenin.ingestion_function_name
}

output "documents_bucket" {
  description = "Where documents are put to be read."
  value       = module.tenin.documents_bucket
}

output "console_bucket" {
  description = "Where the console's files are put, below console/."
  value       = module.tenin.console_bucket
}

output "kiosk_bucket" {
  description = "Where the kiosk's page is put."
  value       = module.tenin.kiosk_bucket
}

output "distribution_id" {
  description = "What is told that the pages changed."
  value       = module.tenin.distribution_id
}

output "kiosk_url" {
  description = "Where visitors' kiosks go; the console is below it, at /console/."
  value       = module.tenin.kiosk_url
}

output "user_pool_id" {
  description = "Where people are added."
  value       = module.tenin.user_pool_id
}

output "dashboard_name" {
  description = "CloudWatch dashboard."
  value       = module.tenin.dashboard_name
}
