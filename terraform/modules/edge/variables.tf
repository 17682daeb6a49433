variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "bucket_prefix" {
  description = "Prefix of the buckets' names, unique in the world."
  type        = string
}

variable "domain_name" {
  description = "Host of kiosks and console."
  type        = string
}

variable "zone_id" {
  description = "Hosted zone of the host."
  type        = string
}

variable "kiosk_door_domain_name" {
  description = "Host of the load balancer for kiosks, for which its certificate is good."
  type        = string
}

variable "console_door_domain_name" {
  description = "Host of API Gateway."
  type        = string
}

variable "media_domain_name" {
  description = "Host from which signed pictures and videos are shown."
  type        = string
}
