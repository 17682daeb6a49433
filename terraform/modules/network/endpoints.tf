locals {
  # What tasks ask for all day stays inside; the NAT gateways carry what is left: Cognito's keys, and OpenAI.
  private_services = ["bedrock-runtime", "ecr.api", "ecr.dkr", "logs", "polly", "secretsmanager"]
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(local.private_services)

  vpc_id              = aws_vpc.this.id
  service_name        = "com.amazonaws.${data.aws_region.this.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.this["endpoints"].id]

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${data.aws_region.this.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = aws_route_table.private[*].id

  tags = { Name = "${var.name}-s3" }
}
