output "definition_arn" {
  description = "Task definition, with its revision."
  value       = aws_ecs_task_definition.this.arn
}

output "family" {
  description = "Task definition without a revision: the newest."
  value       = aws_ecs_task_definition.this.family
}

output "role_arn" {
  description = "Role of the task."
  value       = aws_iam_role.this.arn
}

output "log_group_name" {
  description = "Where its lines go."
  value       = aws_cloudwatch_log_group.this.name
}
