import { AppError } from '../../errors/index.js';

export type SchemaFault =
  | 'server_too_old'
  | 'pgvector_missing'
  | 'schema_behind'
  | 'schema_ahead'
  | 'schema_changed'
  | 'role_is_owner'
  | 'role_missing';

/** The database is not one that this version can work with. The message says what to do about it. */
export class SchemaError extends AppError {
  constructor(fault: SchemaFault, message: string) {
    super('unavailable', fault, message);
    this.name = 'SchemaError';
  }
}
