import cf from 'cloudfront';

// Of `/graphql`: what is no POST wants to become a WebSocket, and goes to the load balancer.
function handler(event) {
  if (event.request.method === 'GET') cf.selectRequestOriginById('kiosk-door');
  return event.request;
}
