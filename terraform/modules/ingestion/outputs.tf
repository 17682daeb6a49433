output "bucket" {
  description = "Where documents are put to be read."
  value       = module.documents.id
}

output "bucket_arn" {
  description = "ARN of the bucket."
  value       = module.documents.arn
}

output "function_name" {
  description = "The function."
  value       = aws_lambda_function.insert_rag_document.function_name
}

output "function_arn" {
  description = "ARN of the function."
  value       = aws_lambda_function.insert_rag_document.arn
}

output "queue_name" {
  description = "Documents that wait."
  value       = aws_sqs_queue.documents.name
}

output "refused_queue_name" {
  description = "Documents that could not be read five times."
  value       = aws_sqs_queue.refused.name
}
