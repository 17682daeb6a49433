/** Injection token of the `ConsoleSettings`. */
export const CONSOLE_SETTINGS = Symbol('CONSOLE_SETTINGS');

export interface ConsoleSettings {
  /** `iss` of every token that is accepted. */
  issuer: string;
  /** `client_id` of access tokens and `aud` of id tokens. */
  clientId: string;
  /** Where the issuer's keys are: `http(s):`, or a `data:` URI that holds them. */
  jwksUri: string;
}
