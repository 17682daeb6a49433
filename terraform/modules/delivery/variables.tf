variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "kms_key_arn" {
  description = "Key of the images."
  type        = string
}

variable "repository" {
  description = "GitHub repository whose workflows deliver."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "owner/name."
  }
}

variable "environment" {
  description = "GitHub environment that such a workflow has to run in."
  type        = string
}

variable "cluster_arn" {
  description = "Where tasks run."
  type        = string
}

variable "service_arns" {
  description = "What is delivered."
  type        = list(string)
}

variable "migrate_family" {
  description = "Task definition that brings the schema up to date."
  type        = string
}

variable "passed_role_arns" {
  description = "Roles of tasks, which a new revision names again."
  type        = list(string)
}

variable "function_arn" {
  description = "The function that reads documents."
  type        = string
}

variable "page_bucket_arns" {
  description = "Where the pages are put."
  type        = list(string)
}

variable "distribution_arn" {
  description = "What is told that the pages changed."
  type        = string
}
