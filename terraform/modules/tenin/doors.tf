# Two doors of one service. Visitors: CloudFront, a load balancer that CloudFront alone reaches, the service. People:
# CloudFront, API Gateway with the check of their tokens, a link into the VPC, a load balancer inside, the service.
module "certificate" {
  source = "../certificate"

  domain_names = [var.domain_name, local.origin_name]
  zone_id      = var.zone_id
  region       = data.aws_region.this.region
}

module "kiosk_load_balancer" {
  source = "../load-balancer"

  name              = "${local.name}-kiosk"
  is_internal       = false
  vpc_id            = module.network.vpc_id
  subnet_ids        = module.network.public_subnet_ids
  security_group_id = module.network.security_group_ids["kiosk_door"]
  certificate_arn   = module.certificate.arn
  paths             = ["/api/*", "/graphql", "/console", "/console/*"]
  port              = local.port
}

module "console_load_balancer" {
  source = "../load-balancer"

  name              = "${local.name}-console"
  is_internal       = true
  vpc_id            = module.network.vpc_id
  subnet_ids        = module.network.private_subnet_ids
  security_group_id = module.network.security_group_ids["console_door"]
  certificate_arn   = module.certificate.arn
  paths             = ["/graphql"]
  port              = local.port
}

resource "aws_route53_record" "origin" {
  zone_id = var.zone_id
  name    = local.origin_name
  type    = "A"

  alias {
    name                   = module.kiosk_load_balancer.dns_name
    zone_id                = module.kiosk_load_balancer.zone_id
    evaluate_target_health = false
  }
}

module "console_door" {
  source = "../console-door"

  name               = local.name
  issuer             = module.identity.issuer
  client_id          = module.identity.client_id
  subnet_ids         = module.network.private_subnet_ids
  security_group_id  = module.network.security_group_ids["console_link"]
  listener_arn       = module.console_load_balancer.listener_arn
  server_name        = local.origin_name
  kms_key_arn        = module.encryption.kms_key_arn
  log_retention_days = var.log_retention_days
}

module "edge" {
  source = "../edge"

  name                     = local.name
  bucket_prefix            = var.bucket_prefix
  domain_name              = var.domain_name
  zone_id                  = var.zone_id
  kiosk_door_domain_name   = aws_route53_record.origin.fqdn
  console_door_domain_name = module.console_door.domain_name
  media_domain_name        = module.media.regional_domain_name
}
