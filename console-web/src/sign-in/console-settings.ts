/** Whose tokens this server takes, and where they are to be had. */
export interface ConsoleSettings {
  userPoolId: string;
  clientId: string;
  endpoint: string;
}

const DEADLINE_MS = 10_000;

/** Throws where the server cannot be reached. */
export async function fetchSettings(): Promise<ConsoleSettings> {
  const response = await fetch('/console/settings.json', { signal: AbortSignal.timeout(DEADLINE_MS) });
  if (!response.ok) throw new Error(`the settings were answered with ${response.status}`);
  const settings = (await response.json()) as ConsoleSettings;
  return { ...settings, endpoint: new URL(settings.endpoint, window.location.origin).href };
}
