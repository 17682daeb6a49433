data "aws_caller_identity" "this" {}

locals {
  function = "${var.name}-insert-rag-document"
}

module "documents" {
  source = "../bucket"

  name        = "${var.bucket_prefix}-documents"
  kms_key_arn = var.kms_key_arn
}

resource "aws_sqs_queue" "refused" {
  name                      = "${var.name}-documents-refused"
  kms_master_key_id         = var.kms_key_arn
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue" "documents" {
  name              = "${var.name}-documents"
  kms_master_key_id = var.kms_key_arn
  # Six times as long as the function may take, so that nothing is read twice while it is still being read.
  visibility_timeout_seconds = 6 * var.timeout_seconds
  message_retention_seconds  = 345600

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.refused.arn
    maxReceiveCount     = 5
  })
}

data "aws_iam_policy_document" "queue" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.documents.arn]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [module.documents.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.this.account_id]
    }
  }
}

resource "aws_sqs_queue_policy" "documents" {
  queue_url = aws_sqs_queue.documents.id
  policy    = data.aws_iam_policy_document.queue.json
}

resource "aws_s3_bucket_notification" "documents" {
  bucket = module.documents.id

  queue {
    queue_arn = aws_sqs_queue.documents.arn
    events    = ["s3:ObjectCreated:*"]
  }

  depends_on = [aws_sqs_queue_policy.documents]
}

resource "aws_cloudwatch_log_group" "function" {
  name              = "/${var.name}/ingestion"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "function" {
  source_policy_documents = [var.model_policy_json]

  statement {
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.documents.arn]
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${module.documents.arn}/*"]
  }

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = values(var.secret_arns)
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.function.arn}:*"]
  }

  # Network interfaces have no names before they are made: Amazon scopes none of these.
  statement {
    actions   = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface"]
    resources = ["*"]
  }
}

resource "aws_iam_role" "function" {
  name               = local.function
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "function" {
  name   = "work"
  role   = aws_iam_role.function.id
  policy = data.aws_iam_policy_document.function.json
}

resource "aws_lambda_function" "insert_rag_document" {
  function_name = local.function
  role          = aws_iam_role.function.arn
  package_type  = "Image"
  image_uri     = var.image
  architectures = ["x86_64"]
  memory_size   = 2048
  timeout       = var.timeout_seconds
  kms_key_arn   = var.kms_key_arn

  image_config {
    command = ["dist/insert-rag-document.js"]
  }

  environment {
    variables = merge(var.environment, {
      DATA_DIR    = "/tmp/data"
      SECRET_ARNS = jsonencode(var.secret_arns)
    })
  }

  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = [var.security_group_id]
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function.name
  }

  lifecycle {
    ignore_changes = [image_uri]
  }

  depends_on = [aws_iam_role_policy.function]
}

resource "aws_lambda_event_source_mapping" "documents" {
  event_source_arn        = aws_sqs_queue.documents.arn
  function_name           = aws_lambda_function.insert_rag_document.arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  # Bounds what a flood of documents costs, and what it takes from the database.
  scaling_config {
    maximum_concurrency = 4
  }
}
