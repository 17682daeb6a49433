variable "name" {
  description = "Name of the bucket, unique in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))
    error_message = "3 to 63 lower-case letters, digits and hyphens."
  }
}

variable "kms_key_arn" {
  description = "Key of the objects; null for S3's own, where CloudFront shows them to everybody anyway."
  type        = string
  default     = null
}

variable "distribution_arn" {
  description = "Distribution that may read; null where nobody may but by signed URLs and roles."
  type        = string
  default     = null
}

variable "keep_old_versions_days" {
  description = "Days that a replaced or deleted object can be brought back."
  type        = number
  default     = 90

  validation {
    condition     = var.keep_old_versions_days >= 1
    error_message = "At least one day."
  }
}
