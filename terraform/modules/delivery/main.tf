data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

locals {
  ecs = "arn:aws:ecs:${data.aws_region.this.region}:${data.aws_caller_identity.this.account_id}"
}

resource "aws_ecr_repository" "this" {
  name                 = var.name
  image_tag_mutability = "IMMUTABLE"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.kms_key_arn
  }

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.this.name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Enough to go back to"
      selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 50 }
      action       = { type = "expire" }
    }]
  })
}

# Lambda fetches the image by itself.
data "aws_iam_policy_document" "repository" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:sourceArn"
      values   = ["arn:aws:lambda:${data.aws_region.this.region}:${data.aws_caller_identity.this.account_id}:function:${var.name}-*"]
    }
  }
}

resource "aws_ecr_repository_policy" "this" {
  repository = aws_ecr_repository.this.name
  policy     = data.aws_iam_policy_document.repository.json
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

# No key that could be stolen: a workflow of this repository, in this environment, is the role while it runs.
data "aws_iam_policy_document" "trust" {
  for_each = { delivery = var.environment, plan = "plan" }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:${var.repository}:environment:${each.value}"]
    }
  }
}

data "aws_iam_policy_document" "deliver" {
  statement {
    sid       = "Image"
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"]
    resources = [aws_ecr_repository.this.arn]
  }

  statement {
    sid       = "Unscoped"
    actions   = ["ecr:GetAuthorizationToken", "ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"]
    resources = ["*"]
  }

  statement {
    sid       = "Services"
    actions   = ["ecs:DescribeServices", "ecs:UpdateService"]
    resources = var.service_arns
  }

  statement {
    sid       = "Migrate"
    actions   = ["ecs:RunTask"]
    resources = ["${local.ecs}:task-definition/${var.migrate_family}:*"]

    condition {
      test     = "ArnEquals"
      variable = "ecs:cluster"
      values   = [var.cluster_arn]
    }
  }

  statement {
    sid       = "Watch"
    actions   = ["ecs:DescribeTasks"]
    resources = ["${local.ecs}:task/${var.name}/*"]
  }

  statement {
    sid       = "Roles"
    actions   = ["iam:PassRole"]
    resources = var.passed_role_arns

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }

  statement {
    sid       = "Function"
    actions   = ["lambda:GetFunction", "lambda:GetFunctionConfiguration", "lambda:UpdateFunctionCode"]
    resources = [var.function_arn]
  }

  statement {
    sid       = "PageFiles"
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    resources = [for arn in var.page_bucket_arns : "${arn}/*"]
  }

  statement {
    sid       = "PageLists"
    actions   = ["s3:ListBucket"]
    resources = var.page_bucket_arns
  }

  statement {
    sid       = "Distribution"
    actions   = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
    resources = [var.distribution_arn]
  }
}

resource "aws_iam_role" "delivery" {
  name               = "${var.name}-delivery"
  assume_role_policy = data.aws_iam_policy_document.trust["delivery"].json
}

resource "aws_iam_role_policy" "delivery" {
  name   = "deliver"
  role   = aws_iam_role.delivery.id
  policy = data.aws_iam_policy_document.deliver.json
}

# Reads what there is, to say what would change. It may use no key, so what lies encrypted stays closed to it.
resource "aws_iam_role" "plan" {
  name               = "${var.name}-plan"
  assume_role_policy = data.aws_iam_policy_document.trust["plan"].json
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.plan.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
