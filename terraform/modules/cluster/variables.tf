variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "repository_arn" {
  description = "Where images come from."
  type        = string
}

variable "secret_arns" {
  description = "Secrets that are put into tasks when they start."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "Key of the secrets and the logs."
  type        = string
}

variable "log_retention_days" {
  description = "Days that logs are kept."
  type        = number
}
