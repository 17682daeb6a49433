variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "issuer" {
  description = "Whose tokens are taken."
  type        = string
}

variable "client_id" {
  description = "For whom they have to be."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "security_group_id" {
  description = "Whom the link may talk to."
  type        = string
}

variable "listener_arn" {
  description = "Listener of the internal load balancer."
  type        = string
}

variable "server_name" {
  description = "Name that the load balancer's certificate proves."
  type        = string
}

variable "requests_per_second" {
  description = "Of all people together; more get 429."
  type        = number
  default     = 100

  validation {
    condition     = var.requests_per_second >= 1
    error_message = "One at least."
  }
}

variable "kms_key_arn" {
  description = "Key of the access log."
  type        = string
}

variable "log_retention_days" {
  description = "Days that the access log is kept."
  type        = number
}
