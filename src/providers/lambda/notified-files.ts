import { z } from 'zod';

/** A file that a notification tells of. */
export interface NotifiedFile {
  bucket: string;
  /** As the bucket has it: not encoded. */
  key: string;
}

export interface QueuedNotification {
  /** By which the queue is told that this one failed. */
  messageId: string;
  files: NotifiedFile[];
}

const QUEUED = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
/** A bucket's test of its queue has no records. */
const NOTIFICATION = z.object({
  Records: z
    .array(
      z.object({ s3: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }) }),
    )
    .default([]),
});

/** The files that a batch of a queue's messages tells of, message by message. Throws where the event is none of a queue. */
export function notificationsIn(event: unknown): QueuedNotification[] {
  return QUEUED.parse(event).Records.map(({ messageId, body }) => ({
    messageId,
    files: NOTIFICATION.parse(JSON.parse(body)).Records.map(({ s3 }) => ({
      bucket: s3.bucket.name,
      key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
    })),
  }));
}
