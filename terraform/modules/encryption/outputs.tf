output "kms_key_arn" {
  description = "The one key of everything that is kept."
  value       = aws_kms_key.this.arn
}
