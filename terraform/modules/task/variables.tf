variable "name" {
  description = "Family of the task definition."
  type        = string
}

variable "image" {
  description = "Image and tag. Later ones come with a delivery, not from here."
  type        = string

  validation {
    condition     = can(regex("[:@][^/]+$", var.image)) && !endswith(var.image, ":latest")
    error_message = "An image needs a tag or digest that says which one it is."
  }
}

variable "command" {
  description = "Arguments for Node; null for those of the image, which start the service."
  type        = list(string)
  default     = null
}

variable "port" {
  description = "Port on which it listens; null for a task that comes to its own end."
  type        = number
  default     = null
}

variable "size" {
  description = "CPU units and MiB of memory, a pair that Fargate has."
  type        = object({ cpu = number, memory = number })

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096], var.size.cpu) && var.size.memory >= 2 * var.size.cpu && var.size.memory <= 8 * var.size.cpu
    error_message = "Fargate gives 256 to 4096 CPU units, and two to eight MiB for each of them."
  }
}

variable "environment" {
  description = "Settings of the service (.env.example) that are no secrets."
  type        = map(string)
}

variable "secret_arns" {
  description = "Settings that are: the variable, and the secret that holds its value."
  type        = map(string)
}

variable "execution_role_arn" {
  description = "Role that starts the task."
  type        = string
}

variable "policy_json" {
  description = "What the task itself may do; null for nothing."
  type        = string
  default     = null
}

variable "kms_key_arn" {
  description = "Key of the logs."
  type        = string
}

variable "log_group_name" {
  description = "Where its lines go."
  type        = string
}

variable "log_retention_days" {
  description = "Days that they are kept."
  type        = number
}
