locals {
  # What went wrong on our side; a visitor's unclear speech or a refused question is nobody's alarm.
  alarming_reasons = ["generation_failed", "search_failed", "synthesis_failed", "timeout", "unverifiable_answer"]

  alarms = merge(
    {
      slow-answers = {
        description = "Answers take long: docs/operating/failures.md"
        namespace   = var.namespace, metric = "ProcessTime", dimensions = {}
        statistic   = "p95", period = 300, periods = 2, threshold = var.limits.answer_p95_ms
      }
      waiting-jobs = {
        description = "Background work is not done: is there a worker?"
        namespace   = var.namespace, metric = "OldestJob", dimensions = {}
        statistic   = "Maximum", period = 60, periods = 5, threshold = var.limits.oldest_job_ms
      }
      unsound-audit = {
        description = "The audit is not what it was: npm run audit:verify"
        namespace   = var.namespace, metric = "UnsoundAudit", dimensions = {}
        statistic   = "Sum", period = 60, periods = 1, threshold = 0
      }
      refused-documents = {
        description = "Documents could not be read five times and were put aside."
        namespace   = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", dimensions = { QueueName = var.ingestion.refused_queue }
        statistic   = "Maximum", period = 300, periods = 1, threshold = 0
      }
      ingestion-errors = {
        description = "The function that reads documents fails."
        namespace   = "AWS/Lambda", metric = "Errors", dimensions = { FunctionName = var.ingestion.function }
        statistic   = "Sum", period = 300, periods = 2, threshold = 0
      }
      database-cpu = {
        description = "The database is busy."
        namespace   = "AWS/RDS", metric = "CPUUtilization", dimensions = { DBInstanceIdentifier = var.database_identifier }
        statistic   = "Average", period = 300, periods = 3, threshold = 80
      }
    },
    {
      for reason in local.alarming_reasons : "reason-${reason}" => {
        description = "Answers end with ${reason}: docs/operating/failures.md"
        namespace   = var.namespace, metric = "FailureReasons", dimensions = { FailureReason = reason }
        statistic   = "Sum", period = 300, periods = 1, threshold = var.limits.failures_of_a_reason
      }
    },
    {
      for door, names in var.doors : "unhealthy-${door}" => {
        description = "Tasks behind the ${door} door are not ready."
        namespace   = "AWS/ApplicationELB", metric = "UnHealthyHostCount", dimensions = { LoadBalancer = names.balancer, TargetGroup = names.targets }
        statistic   = "Maximum", period = 60, periods = 5, threshold = 0
      }
    },
  )
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = var.kms_key_arn
}

data "aws_caller_identity" "this" {}

data "aws_iam_policy_document" "topic" {
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.alarms.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.this.account_id]
    }
  }
}

resource "aws_sns_topic_policy" "alarms" {
  arn    = aws_sns_topic.alarms.arn
  policy = data.aws_iam_policy_document.topic.json
}

resource "aws_sns_topic_subscription" "email" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = each.value.description

  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  period              = each.value.period
  evaluation_periods  = each.value.periods
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "free_storage" {
  alarm_name        = "${var.name}-database-storage"
  alarm_description = "Less than 5 GiB are free in the database."

  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  dimensions          = { DBInstanceIdentifier = var.database_identifier }
  statistic           = "Minimum"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "LessThanThreshold"
  threshold           = 5 * 1024 * 1024 * 1024
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# Of twenty answers at least: one of two is no share.
resource "aws_cloudwatch_metric_alarm" "failed_share" {
  alarm_name          = "${var.name}-failed-answers"
  alarm_description   = "Too many answers fail: docs/operating/failures.md"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.limits.failed_percent
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "share"
    label       = "Failed answers, percent"
    expression  = "IF(ended >= 20, 100 * FILL(failed, 0) / ended, 0)"
    return_data = true
  }

  metric_query {
    id = "failed"

    metric {
      namespace   = var.namespace
      metric_name = "Outcomes"
      dimensions  = { Outcome = "failed" }
      stat        = "Sum"
      period      = 300
    }
  }

  metric_query {
    id = "ended"

    metric {
      namespace   = var.namespace
      metric_name = "ProcessTime"
      stat        = "SampleCount"
      period      = 300
    }
  }
}

resource "aws_budgets_budget" "monthly" {
  name         = var.name
  budget_type  = "COST"
  limit_amount = tostring(var.monthly_budget_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  notification {
    notification_type         = "ACTUAL"
    comparison_operator       = "GREATER_THAN"
    threshold                 = 80
    threshold_type            = "PERCENTAGE"
    subscriber_sns_topic_arns = [aws_sns_topic.alarms.arn]
  }

  notification {
    notification_type         = "FORECASTED"
    comparison_operator       = "GREATER_THAN"
    threshold                 = 100
    threshold_type            = "PERCENTAGE"
    subscriber_sns_topic_arns = [aws_sns_topic.alarms.arn]
  }
}
