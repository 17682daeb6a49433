output "repository_url" {
  description = "Where images are pushed."
  value       = aws_ecr_repository.this.repository_url
}

output "repository_arn" {
  description = "ARN of the repository."
  value       = aws_ecr_repository.this.arn
}

output "role_arn" {
  description = "Role of a delivery."
  value       = aws_iam_role.delivery.arn
}

output "plan_role_arn" {
  description = "Role that reads what there is and changes nothing."
  value       = aws_iam_role.plan.arn
}
