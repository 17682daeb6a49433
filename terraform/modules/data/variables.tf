variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "A database needs subnets in two zones."
  }
}

variable "security_group_id" {
  description = "Who may connect."
  type        = string
}

variable "kms_key_arn" {
  description = "Key of the storage, the backups, the logs and the secrets."
  type        = string
}

variable "instance_class" {
  description = "Size of the machine."
  type        = string

  validation {
    condition     = startswith(var.instance_class, "db.")
    error_message = "A class of RDS begins with db., e.g. db.t4g.medium."
  }
}

variable "storage_gib" {
  description = "Storage at the start, and how far it may grow by itself."
  type        = object({ initial = number, most = number })

  validation {
    condition     = var.storage_gib.initial >= 20 && var.storage_gib.most > var.storage_gib.initial
    error_message = "20 GiB at least, and room to grow."
  }
}

variable "multi_az" {
  description = "Whether a second machine in another zone takes over."
  type        = bool
}

variable "backup_days" {
  description = "Days that any moment can be brought back."
  type        = number

  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "From 7 to 35 days."
  }
}

variable "secrets_version" {
  description = "Raise it to make new secrets; every visitor's terminal signs in again then."
  type        = number

  validation {
    condition     = var.secrets_version >= 1 && floor(var.secrets_version) == var.secrets_version
    error_message = "A whole number from 1."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept."
  type        = number
}
