output "dns_name" {
  description = "Its own name."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Zone of its own name."
  value       = aws_lb.this.zone_id
}

output "arn_suffix" {
  description = "What it is called in metrics."
  value       = aws_lb.this.arn_suffix
}

output "listener_arn" {
  description = "Where requests come in."
  value       = aws_lb_listener.https.arn
}

output "target_group_arn" {
  description = "Where requests go."
  value       = aws_lb_target_group.this.arn

  # A service may be attached only once a listener sends requests there.
  depends_on = [aws_lb_listener_rule.service]
}

output "target_group_arn_suffix" {
  description = "What that is called in metrics."
  value       = aws_lb_target_group.this.arn_suffix
}
