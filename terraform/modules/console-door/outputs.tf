output "domain_name" {
  description = "Host of the API."
  value       = replace(aws_apigatewayv2_api.console.api_endpoint, "https://", "")
}
