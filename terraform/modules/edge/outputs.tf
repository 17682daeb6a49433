output "kiosk_bucket" {
  description = "Where the kiosk's page is put."
  value       = module.pages["kiosk"].id
}

output "console_bucket" {
  description = "Where the console's files are put."
  value       = module.pages["console"].id
}

output "page_bucket_arns" {
  description = "Both."
  value       = [for bucket in module.pages : bucket.arn]
}

output "distribution_id" {
  description = "The distribution."
  value       = aws_cloudfront_distribution.this.id
}

output "distribution_arn" {
  description = "ARN of the distribution."
  value       = aws_cloudfront_distribution.this.arn
}
