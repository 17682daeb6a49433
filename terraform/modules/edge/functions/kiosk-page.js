// The rule of a single page: an address that is not a file's is the page.
function handler(event) {
  const request = event.request;
  if (!request.uri.includes('.')) request.uri = '/index.html';
  return request;
}
