import { request } from './request.js';

export interface Session {
  staffCall: { acknowledgedAt: string | number | null } | null;
}

export async function getSession(): Promise<Session> {
  return (await request('/api/session')).json() as Promise<Session>;
}
