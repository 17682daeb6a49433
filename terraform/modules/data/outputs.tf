output "secret_arns" {
  description = "Secrets by the variable that the service reads. OPENAI_API_KEY has no value until somebody gives it one."
  value       = { for key, secret in aws_secretsmanager_secret.this : key => secret.arn if key != "MIGRATION_DATABASE_URL" }
}

output "migration_secret_arns" {
  description = "Secrets by the variable that a migration reads: it alone is the owner of the tables."
  value = {
    for key in ["DATABASE_URL", "MIGRATION_DATABASE_URL", "JWT_SECRET", "CODE_KEY"] : key => aws_secretsmanager_secret.this[key].arn
  }
}

output "instance_identifier" {
  description = "What the database is called in metrics."
  value       = aws_db_instance.this.identifier
}
