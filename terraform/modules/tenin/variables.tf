variable "environment" {
  description = "What this one is called; also the GitHub environment that delivers to it."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "staging or production."
  }
}

variable "domain_name" {
  description = "Host of kiosks and console, e.g. tenin.example.com."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", var.domain_name))
    error_message = "A host in lower case, without a protocol."
  }
}

variable "zone_id" {
  description = "Route 53 hosted zone of the host."
  type        = string

  validation {
    condition     = can(regex("^Z[A-Z0-9]+$", var.zone_id))
    error_message = "The id of a hosted zone begins with Z."
  }
}

variable "bucket_prefix" {
  description = "Prefix of the buckets' names, unique in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{2,40}$", var.bucket_prefix))
    error_message = "3 to 41 lower-case letters, digits and hyphens."
  }
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
  description = "Image of the first deployment; later ones come with a delivery."
  type        = string
}

variable "language_model" {
  description = "Model of Bedrock that writes and judges: an id or an inference profile."
  type        = string

  validation {
    condition     = !startswith(var.language_model, "bedrock:")
    error_message = "The model alone, without bedrock: in front."
  }
}

variable "language_model_arns" {
  description = "ARNs of that model and of its inference profile, in each region that the profile may use."
  type        = list(string)

  validation {
    condition = length(var.language_model_arns) > 0 && alltrue([
      for arn in var.language_model_arns : can(regex("^arn:aws:bedrock:[a-z0-9-]*:[0-9]*:(foundation-model|inference-profile)/[^*]+$", arn))
    ])
    error_message = "ARNs of foundation models and inference profiles, each written out."
  }
}

variable "vpc_cidr" {
  description = "Addresses of the VPC, a /16."
  type        = string
}

variable "zone_count" {
  description = "Availability zones to spread over."
  type        = number
}

variable "nat_gateway_count" {
  description = "One for all zones, or one in each."
  type        = number
}

variable "database" {
  description = "Size of the database, its storage in GiB, whether a second machine stands by, and days of backups."
  type = object({
    instance_class = string
    storage_gib    = object({ initial = number, most = number })
    multi_az       = bool
    backup_days    = number
  })
}

variable "secrets_version" {
  description = "Raise it to make new secrets; every terminal signs in again then."
  type        = number
}

variable "api" {
  description = "Tasks that accept and answer: CPU units and MiB of each, fewest and most."
  type        = object({ cpu = number, memory = number, min = number, max = number })
}

variable "worker" {
  description = "Tasks that do background work: CPU units and MiB of each, fewest and most."
  type        = object({ cpu = number, memory = number, min = number, max = number })
}

variable "retention_days" {
  description = "Days that conversations are kept."
  type        = number

  validation {
    condition     = var.retention_days >= 1 && var.retention_days <= 3650
    error_message = "From 1 to 3650 days."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept; CloudWatch knows some numbers alone."
  type        = number

  validation {
    condition     = contains([7, 14, 30, 60, 90, 180, 365], var.log_retention_days)
    error_message = "7, 14, 30, 60, 90, 180 or 365."
  }
}

variable "monthly_budget_usd" {
  description = "What a month may cost."
  type        = number
}
