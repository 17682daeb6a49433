const CODES: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'],
  // Shut down, starting up, too many clients, connection failures: PostgreSQL's own.
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
  // Its disk or its memory is full, or it became one that only reads: nothing is written, and that ends without us.
  ...['53100', '53200', '25006'],
]);
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (?:has encountered a connection error|was closed))/;

/** True of an error that says that the database is away, not that the question was wrong: the same may work in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const fault = 'driverError' in error ? error.driverError : error;
  if (typeof fault !== 'object' || fault === null) return false;
  const isSystemCall =
    'syscall' in fault ? fault.syscall === 'connect' || fault.syscall === 'write' || fault.syscall === 'read' : true;
  if ('code' in fault && CODES.has(fault.code)) return isSystemCall;
  return 'message' in fault && MESSAGES.test(String(fault.message));
}
