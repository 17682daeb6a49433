variable "region" {
  description = "Where everything runs, except what CloudFront keeps elsewhere."
  type        = string
  default     = "ap-northeast-1"

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region))
    error_message = "A region of AWS, e.g. ap-northeast-1."
  }
}

variable "domain_name" {
  description = "Host of kiosks and console, e.g. tenin.example.com."
  type        = string
}

variable "zone_id" {
  description = "Route 53 hosted zone of the host."
  type        = string
}

variable "bucket_prefix" {
  description = "Prefix of the buckets' names, unique in the world."
  type        = string
}

variable "repository" {
  description = "GitHub repository whose workflows deliver, owner/name."
  type        = string
}

variable "alarm_email" {
  description = "Who is told of alarms and costs."
  type        = string
}

variable "image_tag" {
  description = "Image of the first deployment."
  type        = string
}

variable "language_model" {
  description = "Model of Bedrock, an id or an inference profile."
  type        = string
}

variable "language_model_arns" {
  description = "ARNs of that model and of its inference profile."
  type        = list(string)
}
