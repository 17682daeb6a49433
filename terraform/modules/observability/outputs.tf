output "topic_arn" {
  description = "Who listens here is told of alarms."
  value       = aws_sns_topic.alarms.arn
}

output "dashboard_name" {
  description = "The dashboard."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}
