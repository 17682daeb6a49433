// The image's health check: it has no shell and no curl. A process whose database is away lives on, so that alive is asked for.
const { PORT = '3000' } = process.env;

try {
  const response = await fetch(`http://127.0.0.1:${PORT}/health/live`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = response.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
