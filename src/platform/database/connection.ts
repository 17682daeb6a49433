/** A socket in the directory `host`. */
export interface SocketConnection {
  host: string;
  port: number;
  username: string;
  database: string;
}

/** How to reach the database. Spread it into TypeORM's options. */
export type DatabaseConnection = { url: string } | SocketConnection;

/** The same for the `pg` driver. */
export function pgOptions(
  connection: DatabaseConnection,
): { connectionString: string } | { host: string; port: number; user: string; database: string } {
  if ('url' in connection) return { connectionString: connection.url };
  const { username, ...rest } = connection;
  return { ...rest, user: username };
}
