const PROTOCOL_3 = 196_608;

export const SSL_REQUEST = 80_877_103;
export const GSS_ENCRYPTION_REQUEST = 80_877_104;

export const REFUSED_ENCRYPTION = Buffer.from('N');
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

export function query(text: string): Buffer {
  return message('Q', Buffer.from(`${text}\0`));
}

export function startup(): Buffer {
  const parameters = Buffer.from('user\0postgres\0database\0postgres\0client_encoding\0UTF8\0\0');
  const packet = Buffer.alloc(8);
  packet.writeInt32BE(parameters.length + 8, 0);
  packet.writeInt32BE(PROTOCOL_3, 4);
  return Buffer.concat([packet, parameters]);
}

/** `code` is an SQLSTATE, as PostgreSQL itself would send it for the same fault. */
export function fatalError(code: string, text: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
