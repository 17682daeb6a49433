# The service writes one line when an exchange ends, and one each half minute while a job waits. What CloudWatch knows of
# answers is read from these lines: nothing runs beside the service for it.
locals {
  measures = {
    Outcomes = {
      pattern    = "{ $.msg = \"exchange ended\" }"
      value      = "1"
      unit       = "Count"
      dimensions = { Outcome = "$.outcome" }
    }
    FailureReasons = {
      pattern    = "{ ($.msg = \"exchange ended\") && ($.failureReason = %[a-z]%) }"
      value      = "1"
      unit       = "Count"
      dimensions = { FailureReason = "$.failureReason" }
    }
    ProcessTime = {
      pattern    = "{ $.msg = \"exchange ended\" }"
      value      = "$.processTimeMs"
      unit       = "Milliseconds"
      dimensions = {}
    }
    OldestJob = {
      pattern    = "{ $.msg = \"jobs wait\" }"
      value      = "$.oldestJobMs"
      unit       = "Milliseconds"
      dimensions = {}
    }
    Errors = {
      pattern    = "{ $.level >= 50 }"
      value      = "1"
      unit       = "Count"
      dimensions = {}
    }
    UnsoundAudit = {
      pattern    = "{ $.msg = \"the audit is not what it was*\" }"
      value      = "1"
      unit       = "Count"
      dimensions = {}
    }
  }

  filters = merge([
    for role, group in var.log_group_names : {
      for metric, measure in local.measures : "${role}-${metric}" => merge(measure, { group = group, metric = metric })
    }
  ]...)
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each = local.filters

  name           = each.key
  log_group_name = each.value.group
  pattern        = each.value.pattern

  metric_transformation {
    namespace  = var.namespace
    name       = each.value.metric
    value      = each.value.value
    unit       = each.value.unit
    dimensions = length(each.value.dimensions) > 0 ? each.value.dimensions : null
  }
}
