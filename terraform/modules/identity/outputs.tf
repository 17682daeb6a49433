output "issuer" {
  description = "Whose tokens the console's door and the service take."
  value       = "https://${aws_cognito_user_pool.this.endpoint}"
}

output "client_id" {
  description = "For whom these tokens are made."
  value       = aws_cognito_user_pool_client.console.id
}

output "user_pool_id" {
  description = "Where people are added."
  value       = aws_cognito_user_pool.this.id
}
