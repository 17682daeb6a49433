variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "bucket_prefix" {
  description = "Prefix of the bucket's name, unique in the world."
  type        = string
}

variable "image" {
  description = "Image and tag. Later ones come with a delivery, not from here."
  type        = string
}

variable "environment" {
  description = "Settings of the service (.env.example) that are no secrets."
  type        = map(string)
}

variable "secret_arns" {
  description = "Settings that are: the variable, and the secret that the function reads when it starts."
  type        = map(string)
}

variable "model_policy_json" {
  description = "What the ingestion code may ask of models and media."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "security_group_id" {
  description = "Whom it may talk to."
  type        = string
}

variable "kms_key_arn" {
  description = "Key of documents, queues, settings and logs."
  type        = string
}

variable "timeout_seconds" {
  description = "For one lot of documents."
  type        = number
  default     = 300

  validation {
    condition     = var.timeout_seconds >= 60 && var.timeout_seconds <= 900
    error_message = "From a minute to a quarter of an hour."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept."
  type        = number
}
