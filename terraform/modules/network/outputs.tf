output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "Subnets of the load balancer behind CloudFront and of the NAT gateways; nothing else is in them."
  value       = aws_subnet.public[*].id
}

output "private_subnet_ids" {
  description = "Subnets of tasks, function, database and the load balancer behind API Gateway."
  value       = aws_subnet.private[*].id
}

output "security_group_ids" {
  description = "Security groups by what they stand around."
  value       = { for key, group in aws_security_group.this : key => group.id }
}

output "proxy_cidrs" {
  description = "Whose X-Forwarded-For is believed: load balancers, and CloudFront in front of them."
  value       = concat([var.cidr], [for entry in data.aws_ec2_managed_prefix_list.cloudfront.entries : entry.cidr])
}
