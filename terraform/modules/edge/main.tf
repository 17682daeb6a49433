data "aws_cloudfront_cache_policy" "this" {
  for_each = toset(["Managed-CachingOptimized", "Managed-CachingDisabled"])

  name = each.key
}

data "aws_cloudfront_origin_request_policy" "this" {
  for_each = toset(["Managed-AllViewer", "Managed-AllViewerExceptHostHeader"])

  name = each.key
}

module "certificate" {
  source = "../certificate"

  domain_names = [var.domain_name]
  zone_id      = var.zone_id
  region       = "us-east-1"
}

module "pages" {
  source   = "../bucket"
  for_each = toset(["kiosk", "console"])

  name             = "${var.bucket_prefix}-${each.key}-page"
  distribution_arn = aws_cloudfront_distribution.this.arn
}

resource "aws_cloudfront_origin_access_control" "pages" {
  name                              = "${var.name}-pages"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_function" "this" {
  for_each = toset(["kiosk-page", "console-api"])

  name    = "${var.name}-${each.key}"
  runtime = "cloudfront-js-2.0"
  code    = file("${path.module}/functions/${each.key}.js")
  publish = true
}

resource "aws_cloudfront_response_headers_policy" "kiosk_page" {
  name = "${var.name}-kiosk-page"

  security_headers_config {
    # What the service itself says of the page where no distribution stands in front of it.
    content_security_policy {
      override = true
      content_security_policy = join(";", [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data: blob: https://${var.media_domain_name}",
        "media-src 'self' data: blob: https://${var.media_domain_name}",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ])
    }

    strict_transport_security {
      override                   = true
      access_control_max_age_sec = 63072000
      include_subdomains         = true
    }

    content_type_options {
      override = true
    }

    referrer_policy {
      override        = true
      referrer_policy = "no-referrer"
    }
  }

  custom_headers_config {
    items {
      header   = "Permissions-Policy"
      override = true
      value    = "microphone=(self), camera=(), geolocation=()"
    }
  }
}

resource "aws_cloudfront_distribution" "this" {
  enabled             = true
  is_ipv6_enabled     = true
  comment             = var.name
  aliases             = [var.domain_name]
  default_root_object = "index.html"
  http_version        = "http2and3"
  price_class         = "PriceClass_200"

  dynamic "origin" {
    for_each = module.pages

    content {
      origin_id                = "${origin.key}-page"
      domain_name              = origin.value.regional_domain_name
      origin_access_control_id = aws_cloudfront_origin_access_control.pages.id
    }
  }

  dynamic "origin" {
    for_each = { "kiosk-door" = var.kiosk_door_domain_name, "console-door" = var.console_door_domain_name }

    content {
      origin_id   = origin.key
      domain_name = origin.value

      custom_origin_config {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
        # An answer is waited for 20 s by a poll, and an event stream says something every 15 s.
        origin_read_timeout      = 60
        origin_keepalive_timeout = 55
      }
    }
  }

  # The kiosk's page, at every address that is not a file.
  default_cache_behavior {
    target_origin_id           = "kiosk-page"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = data.aws_cloudfront_cache_policy.this["Managed-CachingOptimized"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.kiosk_page.id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.this["kiosk-page"].arn
    }
  }

  # The console's files; its page comes from the service, for each answer of it has a nonce of its own.
  ordered_cache_behavior {
    path_pattern           = "/console/assets/*"
    target_origin_id       = "console-page"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    compress               = true
    cache_policy_id        = data.aws_cloudfront_cache_policy.this["Managed-CachingOptimized"].id
  }

  # Questions go through API Gateway. A subscription is a GET that becomes a WebSocket, which that cannot pass on.
  ordered_cache_behavior {
    path_pattern             = "/graphql"
    target_origin_id         = "console-door"
    viewer_protocol_policy   = "https-only"
    allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods           = ["GET", "HEAD"]
    compress                 = false
    cache_policy_id          = data.aws_cloudfront_cache_policy.this["Managed-CachingDisabled"].id
    origin_request_policy_id = data.aws_cloudfront_origin_request_policy.this["Managed-AllViewerExceptHostHeader"].id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.this["console-api"].arn
    }
  }

  # Nothing that the service answers is kept on the way.
  dynamic "ordered_cache_behavior" {
    for_each = ["/api/*", "/console", "/console/*"]

    content {
      path_pattern             = ordered_cache_behavior.value
      target_origin_id         = "kiosk-door"
      viewer_protocol_policy   = "https-only"
      allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
      cached_methods           = ["GET", "HEAD"]
      compress                 = false
      cache_policy_id          = data.aws_cloudfront_cache_policy.this["Managed-CachingDisabled"].id
      origin_request_policy_id = data.aws_cloudfront_origin_request_policy.this["Managed-AllViewer"].id
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = module.certificate.arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_route53_record" "this" {
  for_each = toset(["A", "AAAA"])

  zone_id = var.zone_id
  name    = var.domain_name
  type    = each.key

  alias {
    name                   = aws_cloudfront_distribution.this.domain_name
    zone_id                = aws_cloudfront_distribution.this.hosted_zone_id
    evaluate_target_health = false
  }
}
