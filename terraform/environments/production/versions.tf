terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }

  # The bucket is named by `terraform init -backend-config=bucket=…`.
  backend "s3" {
    key          = "tenin/production.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { Application = "tenin", Environment = "production" }
  }
}
