variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "cidr" {
  description = "Addresses of the VPC; a /16 leaves room for all subnets."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && endswith(var.cidr, "/16")
    error_message = "The addresses have to be a /16, e.g. 10.20.0.0/16."
  }
}

variable "zone_count" {
  description = "Availability zones to spread over."
  type        = number

  validation {
    condition     = contains([2, 3], var.zone_count)
    error_message = "Two zones or three: a load balancer and a database need two."
  }
}

variable "nat_gateway_count" {
  description = "One for all zones, or one in each: without one in each, the loss of a zone may be the loss of what is not Amazon's."
  type        = number

  validation {
    condition     = var.nat_gateway_count >= 1 && var.nat_gateway_count <= var.zone_count
    error_message = "From one gateway to one in each zone."
  }
}

variable "service_port" {
  description = "Port on which the service listens."
  type        = number
}

variable "kms_key_arn" {
  description = "Key of the flow logs."
  type        = string
}

variable "log_retention_days" {
  description = "Days that flow logs are kept."
  type        = number
}
