variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "namespace" {
  description = "Namespace of the metrics that are read from logs."
  type        = string
}

variable "log_group_names" {
  description = "Logs of the service, by role."
  type        = map(string)
}

variable "cluster_name" {
  description = "Cluster of the services."
  type        = string
}

variable "service_names" {
  description = "Services, by role."
  type        = map(string)
}

variable "database_identifier" {
  description = "The database."
  type        = string
}

variable "doors" {
  description = "Load balancers and their target groups, by name, as they are called in metrics."
  type        = map(object({ balancer = string, targets = string }))
}

variable "ingestion" {
  description = "The function that reads documents, and the queue of what it refused."
  type        = object({ function = string, refused_queue = string })
}

variable "kms_key_arn" {
  description = "Key of the alarms' topic."
  type        = string
}

variable "alarm_email" {
  description = "Who is told. The address has to confirm it once."
  type        = string

  validation {
    condition     = can(regex("^[^@\\s]+@[^@\\s]+[.][^@\\s]+$", var.alarm_email))
    error_message = "An address of mail."
  }
}

variable "monthly_budget_usd" {
  description = "What a month may cost; told at 80 percent, and when the forecast is above it."
  type        = number

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "More than nothing."
  }
}

variable "limits" {
  description = "Beyond which somebody is told: 95th percentile of an answer in ms, wait of a background job in ms, percentage of failed answers, of one failure reason in five minutes."
  type = object({
    answer_p95_ms        = number
    oldest_job_ms        = number
    failed_percent       = number
    failures_of_a_reason = number
  })
  default = {
    answer_p95_ms        = 10000
    oldest_job_ms        = 600000
    failed_percent       = 5
    failures_of_a_reason = 10
  }
}
