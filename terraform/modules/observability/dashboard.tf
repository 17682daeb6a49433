data "aws_region" "this" {}

locals {
  region = data.aws_region.this.region

  charts = [
    {
      title   = "Outcomes"
      stat    = "Sum"
      metrics = [[{ expression = "SEARCH('{${var.namespace},Outcome} MetricName=\"Outcomes\"', 'Sum', 300)", id = "outcomes" }]]
    },
    {
      title   = "Failure reasons"
      stat    = "Sum"
      metrics = [[{ expression = "SEARCH('{${var.namespace},FailureReason} MetricName=\"FailureReasons\"', 'Sum', 300)", id = "reasons" }]]
    },
    {
      title = "Time of an answer, ms"
      stat  = "p95"
      metrics = [
        [var.namespace, "ProcessTime", { stat = "p50", label = "p50" }],
        [var.namespace, "ProcessTime", { stat = "p95", label = "p95" }],
      ]
    },
    {
      title   = "Longest wait of a background job, ms"
      stat    = "Maximum"
      metrics = [[var.namespace, "OldestJob"]]
    },
    {
      title   = "CPU of the tasks, percent"
      stat    = "Average"
      metrics = [for role, service in var.service_names : ["AWS/ECS", "CPUUtilization", "ClusterName", var.cluster_name, "ServiceName", service, { label = role }]]
    },
    {
      title = "Database"
      stat  = "Average"
      metrics = [
        ["AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", var.database_identifier],
        ["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", var.database_identifier, { yAxis = "right" }],
      ]
    },
    {
      title   = "Answers of the doors with 5xx"
      stat    = "Sum"
      metrics = [for door, names in var.doors : ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", names.balancer, { label = door }]]
    },
    {
      title   = "Errors in the logs"
      stat    = "Sum"
      metrics = [[var.namespace, "Errors"]]
    },
  ]

  # Amazon tells of costs in one region alone, and only where billing alerts are switched on.
  cost = {
    title   = "Cost of the month so far, USD"
    stat    = "Maximum"
    metrics = [["AWS/Billing", "EstimatedCharges", "Currency", "USD"]]
  }
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = [
      for nth, chart in concat(local.charts, [local.cost]) : {
        type   = "metric"
        x      = 12 * (nth % 2)
        y      = 6 * floor(nth / 2)
        width  = 12
        height = 6
        properties = {
          title   = chart.title
          stat    = chart.stat
          metrics = chart.metrics
          region  = chart == local.cost ? "us-east-1" : local.region
          period  = 300
          view    = "timeSeries"
        }
      }
    ]
  })
}
