variable "domain_names" {
  description = "Names that it proves, the first one first."
  type        = list(string)

  validation {
    condition     = length(var.domain_names) > 0 && alltrue([for name in var.domain_names : can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", name))])
    error_message = "Names of hosts in lower case, without a protocol."
  }
}

variable "zone_id" {
  description = "Hosted zone in which the names are proven to be ours."
  type        = string
}

variable "region" {
  description = "Where it is used; CloudFront takes those of us-east-1 alone."
  type        = string
}
