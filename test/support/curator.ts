import { type ConsoleIssuer, openConsoleIssuer } from './console-issuer.js';
import { type RunningShop } from './running-shop.js';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; faults?: string[] } }[];
}

export interface TaughtAnswer {
  id: string;
  version: number;
  state: string;
}

/** What a system needs to take the tokens of this issuer. */
export function consoleEnvironment({ settings }: ConsoleIssuer): Record<string, string> {
  return { COGNITO_ISSUER: settings.issuer, COGNITO_CLIENT_ID: settings.clientId };
}

/** Somebody at the console, by GraphQL alone. */
export class Curator {
  static readonly openIssuer = openConsoleIssuer;

  private constructor(
    private readonly shop: RunningShop,
    private readonly token: string,
  ) {}

  static async signIn(shop: RunningShop, issuer: ConsoleIssuer, role = 'curator', subject?: string): Promise<Curator> {
    return new Curator(shop, await issuer.sign({ 'cognito:groups': [role], ...(subject && { sub: subject }) }));
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.shop.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** Its one field; throws the code of the first fault. */
  async get<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables);
    if (errors?.[0]) throw new Error(errors[0].extensions.code);
    return Object.values(data ?? {})[0] as T;
  }

  teach(input: object): Promise<TaughtAnswer> {
    return this.get('mutation ($input: TeachAnswerInput!) { teachAnswer(input: $input) { id version state } }', {
      input,
    });
  }

  publish({ id, version }: TaughtAnswer, override = false): Promise<TaughtAnswer> {
    return this.get(
      `mutation ($id: ID!, $version: Int!, $override: Boolean!) {
        publishTaughtAnswer(id: $id, expectedVersion: $version, override: $override) { id version state } }`,
      { id, version, override },
    );
  }

  revoke({ id, version }: TaughtAnswer): Promise<TaughtAnswer> {
    return this.get(
      `mutation ($id: ID!, $version: Int!) { revokeTaughtAnswer(id: $id, expectedVersion: $version) { id version state } }`,
      { id, version },
    );
  }
}
