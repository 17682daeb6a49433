const COOKIE = 'tenin_csrf=';

export function readCsrfToken(): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(COOKIE));
  return found ? decodeURIComponent(found.slice(COOKIE.length)) : null;
}
