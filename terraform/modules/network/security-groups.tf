locals {
  groups = {
    kiosk_door   = "Load balancer behind CloudFront"
    console_link = "VPC link of API Gateway"
    console_door = "Load balancer behind API Gateway"
    service      = "Tasks"
    ingestion    = "Function that reads documents"
    database     = "PostgreSQL"
    endpoints    = "Endpoints of AWS services"
  }

  # Who may open a connection to whom, and nobody else.
  flows = {
    kiosk_to_service      = { from = "kiosk_door", to = "service", port = var.service_port }
    link_to_console       = { from = "console_link", to = "console_door", port = 443 }
    console_to_service    = { from = "console_door", to = "service", port = var.service_port }
    service_to_database   = { from = "service", to = "database", port = 5432 }
    ingestion_to_database = { from = "ingestion", to = "database", port = 5432 }
    service_to_endpoint   = { from = "service", to = "endpoints", port = 443 }
    ingestion_to_endpoint = { from = "ingestion", to = "endpoints", port = 443 }
  }
}

data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.this.id
}

resource "aws_security_group" "this" {
  for_each = local.groups

  name        = "${var.name}-${replace(each.key, "_", "-")}"
  description = each.value
  vpc_id      = aws_vpc.this.id

  tags = { Name = "${var.name}-${replace(each.key, "_", "-")}" }
}

resource "aws_vpc_security_group_ingress_rule" "flow" {
  for_each = local.flows

  security_group_id            = aws_security_group.this[each.value.to].id
  referenced_security_group_id = aws_security_group.this[each.value.from].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_egress_rule" "flow" {
  for_each = local.flows

  security_group_id            = aws_security_group.this[each.value.from].id
  referenced_security_group_id = aws_security_group.this[each.value.to].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  security_group_id = aws_security_group.this["kiosk_door"].id
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# S3 through its gateway endpoint, Cognito and model providers through the NAT gateways: all by TLS.
resource "aws_vpc_security_group_egress_rule" "outside" {
  for_each = toset(["service", "ingestion"])

  security_group_id = aws_security_group.this[each.key].id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
