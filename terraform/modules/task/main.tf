data "aws_region" "this" {}

resource "aws_cloudwatch_log_group" "this" {
  name              = var.log_group_name
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "this" {
  count = var.policy_json == null ? 0 : 1

  name   = "work"
  role   = aws_iam_role.this.id
  policy = var.policy_json
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.size.cpu
  memory                   = var.size.memory
  execution_role_arn       = var.execution_role_arn
  task_role_arn            = aws_iam_role.this.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  # Empty at the start, gone at the end; their owner is the one that the image gave these folders.
  volume {
    name = "data"
  }

  volume {
    name = "tmp"
  }

  container_definitions = jsonencode([
    {
      name      = "tenin"
      image     = var.image
      command   = var.command
      essential = true

      user                   = "65532:65532"
      readonlyRootFilesystem = true
      linuxParameters        = { capabilities = { drop = ["ALL"] }, initProcessEnabled = true }
      mountPoints = [
        { sourceVolume = "data", containerPath = "/data", readOnly = false },
        { sourceVolume = "tmp", containerPath = "/tmp", readOnly = false },
      ]

      portMappings = var.port == null ? [] : [{ containerPort = var.port, protocol = "tcp" }]
      healthCheck = var.port == null ? null : {
        command     = ["CMD", "/nodejs/bin/node", "health-check.mjs"]
        interval    = 10
        timeout     = 5
        retries     = 3
        startPeriod = 90
      }
      # Answers under way have 15 s to end, jobs 10 s, connections 3 s.
      stopTimeout = 60

      environment = [for name, value in var.environment : { name = name, value = value }]
      secrets     = [for name, arn in var.secret_arns : { name = name, valueFrom = arn }]

      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = data.aws_region.this.region
          awslogs-stream-prefix = "tenin"
          mode                  = "non-blocking"
          max-buffer-size       = "4m"
        }
      }
    }
  ])
}
