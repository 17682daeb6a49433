# Made in the moment of an apply and written where they belong: neither the plan nor the state ever holds them.
ephemeral "aws_secretsmanager_random_password" "database" {
  password_length     = 48
  exclude_punctuation = true
}

# Of the role as which the service signs in: it owns nothing, and a migration makes it.
ephemeral "aws_secretsmanager_random_password" "service" {
  password_length     = 48
  exclude_punctuation = true
}

ephemeral "aws_secretsmanager_random_password" "jwt_secret" {
  password_length     = 64
  exclude_punctuation = true
}

ephemeral "aws_secretsmanager_random_password" "code_key" {
  password_length     = 64
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "this" {
  for_each = toset(["DATABASE_URL", "MIGRATION_DATABASE_URL", "JWT_SECRET", "CODE_KEY", "OPENAI_API_KEY"])

  name                    = "${var.name}/${each.key}"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = 30
}

# The service's only address of the database is the writer's: polls, sign-ins and the audit must read what was just written.
resource "aws_secretsmanager_secret_version" "database_url" {
  secret_id = aws_secretsmanager_secret.this["DATABASE_URL"].id
  secret_string_wo = format("postgresql://%s:%s@%s:%d/%s?sslmode=verify-full",
    local.service_role,
    ephemeral.aws_secretsmanager_random_password.service.random_password,
    aws_db_instance.this.address,
    local.port,
    local.database,
  )
  secret_string_wo_version = var.secrets_version
}

# The owner of the tables, for migrations alone.
resource "aws_secretsmanager_secret_version" "migration_database_url" {
  secret_id = aws_secretsmanager_secret.this["MIGRATION_DATABASE_URL"].id
  secret_string_wo = format("postgresql://%s:%s@%s:%d/%s?sslmode=verify-full",
    local.database,
    ephemeral.aws_secretsmanager_random_password.database.random_password,
    aws_db_instance.this.address,
    local.port,
    local.database,
  )
  secret_string_wo_version = var.secrets_version
}

resource "aws_secretsmanager_secret_version" "jwt_secret" {
  secret_id                = aws_secretsmanager_secret.this["JWT_SECRET"].id
  secret_string_wo         = ephemeral.aws_secretsmanager_random_password.jwt_secret.random_password
  secret_string_wo_version = var.secrets_version
}

resource "aws_secretsmanager_secret_version" "code_key" {
  secret_id                = aws_secretsmanager_secret.this["CODE_KEY"].id
  secret_string_wo         = ephemeral.aws_secretsmanager_random_password.code_key.random_password
  secret_string_wo_version = var.secrets_version
}
