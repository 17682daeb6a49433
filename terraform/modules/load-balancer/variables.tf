variable "name" {
  description = "Name of the load balancer, 32 characters at most."
  type        = string

  validation {
    condition     = length(var.name) <= 32
    error_message = "32 characters at most."
  }
}

variable "is_internal" {
  description = "Whether it has addresses of the VPC alone."
  type        = bool
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Where it stands."
  type        = list(string)
}

variable "security_group_id" {
  description = "Who may connect, and to whom it may."
  type        = string
}

variable "certificate_arn" {
  description = "By which it is known."
  type        = string
}

variable "paths" {
  description = "What it passes on; everything else is not there. Health and metrics are for the inside."
  type        = list(string)

  validation {
    condition     = length(var.paths) >= 1 && length(var.paths) <= 5 && !contains(var.paths, "/*")
    error_message = "One to five paths, and not all of them."
  }
}

variable "port" {
  description = "Port on which the service listens."
  type        = number
}
