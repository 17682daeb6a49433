variable "name" {
  description = "Name of the service."
  type        = string
}

variable "cluster" {
  description = "Cluster that it runs in."
  type        = object({ arn = string, name = string })
}

variable "task_definition_arn" {
  description = "What the first deployment runs; later ones come with a delivery."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets."
  type        = list(string)
}

variable "security_group_id" {
  description = "Whom it may talk to."
  type        = string
}

variable "target_group_arns" {
  description = "Load balancers that send requests to it, by their name; none for a worker."
  type        = map(string)
  default     = {}
}

variable "port" {
  description = "Port on which it listens."
  type        = number
}

variable "task_count" {
  description = "Fewest tasks and most."
  type        = object({ min = number, max = number })

  validation {
    condition     = var.task_count.min >= 1 && var.task_count.max > var.task_count.min
    error_message = "One task at least, and room for more."
  }
}

variable "cpu_target_percent" {
  description = "CPU that the number of tasks is held around."
  type        = number
  default     = 55

  validation {
    condition     = var.cpu_target_percent >= 20 && var.cpu_target_percent <= 80
    error_message = "From 20 to 80 percent."
  }
}

variable "pressure" {
  description = "A metric that asks for more tasks although the CPU does not: waiting at providers costs none. Above `threshold` for two minutes one task is added, above twice of it two."
  type        = object({ namespace = string, metric = string, statistic = string, threshold = number })
}
