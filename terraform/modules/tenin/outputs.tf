output "ecr_repository_url" {
  description = "Where images are pushed."
  value       = module.delivery.repository_url
}

output "delivery_role_arn" {
  description = "Role of a delivery."
  value       = module.delivery.role_arn
}

output "plan_role_arn" {
  description = "Role of a plan; it changes nothing."
  value       = module.delivery.plan_role_arn
}

output "cluster_name" {
  description = "Cluster of the services."
  value       = module.cluster.name
}

output "api_service_name" {
  description = "Service that accepts and answers."
  value       = module.service["api"].name
}

output "worker_service_name" {
  description = "Service that does background work."
  value       = module.service["worker"].name
}

output "migrate_task_definition" {
  description = "Task that brings the schema up to date; without a revision, so the newest."
  value       = module.migrate.family
}

output "private_subnet_ids" {
  description = "Where that task runs."
  value       = module.network.private_subnet_ids
}

output "service_security_group_id" {
  description = "Whom it may talk to."
  value       = module.network.security_group_ids["service"]
}

output "ingestion_function_name" {
  description = "Function that reads documents."
  value       = module.ingestion.function_name
}

output "documents_bucket" {
  description = "Where documents are put to be read."
  value       = module.ingestion.bucket
}

output "console_bucket" {
  description = "Where the console's files are put, below console/."
  value       = module.edge.console_bucket
}

output "kiosk_bucket" {
  description = "Where the kiosk's page is put."
  value       = module.edge.kiosk_bucket
}

output "distribution_id" {
  description = "What is told that the pages changed."
  value       = module.edge.distribution_id
}

output "kiosk_url" {
  description = "Where visitors' kiosks go; the console is below it, at /console/."
  value       = "https://${var.domain_name}"
}

output "user_pool_id" {
  description = "Where people are added."
  value       = module.identity.user_pool_id
}

output "dashboard_name" {
  description = "CloudWatch dashboard."
  value       = module.observability.dashboard_name
}
