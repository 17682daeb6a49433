locals {
  # A percentile is an extended statistic, a maximum a plain one.
  is_percentile = startswith(var.pressure.statistic, "p")
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster.arn
  task_definition = var.task_definition_arn
  desired_count   = var.task_count.min
  launch_type     = "FARGATE"

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  availability_zone_rebalancing      = "ENABLED"
  health_check_grace_period_seconds  = length(var.target_group_arns) > 0 ? 90 : null
  propagate_tags                     = "SERVICE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [var.security_group_id]
    assign_public_ip = false
  }

  dynamic "load_balancer" {
    for_each = var.target_group_arns

    content {
      target_group_arn = load_balancer.value
      container_name   = "tenin"
      container_port   = var.port
    }
  }

  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }
}

resource "aws_appautoscaling_target" "this" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.this.name}"
  min_capacity       = var.task_count.min
  max_capacity       = var.task_count.max
}

resource "aws_appautoscaling_policy" "cpu" {
  name               = "cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this.service_namespace
  scalable_dimension = aws_appautoscaling_target.this.scalable_dimension
  resource_id        = aws_appautoscaling_target.this.resource_id

  target_tracking_scaling_policy_configuration {
    target_value       = var.cpu_target_percent
    scale_out_cooldown = 60
    scale_in_cooldown  = 300

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# Out alone: the CPU says when there are too many.
resource "aws_appautoscaling_policy" "pressure" {
  name               = "pressure"
  policy_type        = "StepScaling"
  service_namespace  = aws_appautoscaling_target.this.service_namespace
  scalable_dimension = aws_appautoscaling_target.this.scalable_dimension
  resource_id        = aws_appautoscaling_target.this.resource_id

  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    cooldown                = 120
    metric_aggregation_type = "Maximum"

    step_adjustment {
      metric_interval_lower_bound = 0
      metric_interval_upper_bound = var.pressure.threshold
      scaling_adjustment          = 1
    }

    step_adjustment {
      metric_interval_lower_bound = var.pressure.threshold
      scaling_adjustment          = 2
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "pressure" {
  alarm_name        = "${var.name}-pressure"
  alarm_description = "Adds tasks: ${var.pressure.metric} is above ${var.pressure.threshold}."

  namespace           = var.pressure.namespace
  metric_name         = var.pressure.metric
  statistic           = local.is_percentile ? null : var.pressure.statistic
  extended_statistic  = local.is_percentile ? var.pressure.statistic : null
  period              = 60
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.pressure.threshold
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.pressure.arn]
}
