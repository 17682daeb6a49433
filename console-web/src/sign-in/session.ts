import type { Cognito, SignInStep } from './cognito.js';
import { fetchSettings } from './console-settings.js';
import type { Person } from './person.js';

export type SessionState =
  | { stage: 'opening' }
  | { stage: 'signed_out'; isExpired: boolean }
  | { stage: 'new_password' }
  | { stage: 'signed_in'; person: Person };

/** Kept by the library for whoever signed in on this browser. */
const KEPT = 'CognitoIdentityServiceProvider.';

/** Who is in front of this page, from the door to the way out. */
class Session {
  private current: SessionState = { stage: 'opening' };
  private readonly listeners = new Set<() => void>();
  private cognito: Promise<Cognito> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): SessionState => this.current;

  async open(): Promise<void> {
    if (!Object.keys(window.localStorage).some((key) => key.startsWith(KEPT))) {
      this.become({ stage: 'signed_out', isExpired: false });
      void this.identity().catch(() => undefined);
      return;
    }
    const person = await this.identity()
      .then((identity) => identity.person())
      .catch(() => null);
    this.become(person ? { stage: 'signed_in', person } : { stage: 'signed_out', isExpired: true });
  }

  /** Throws what Cognito says, by its names. */
  async signIn(email: string, password: string): Promise<void> {
    const identity = await this.identity();
    await this.goOn(await identity.signIn(email, password));
  }

  async choosePassword(password: string): Promise<void> {
    const identity = await this.identity();
    await this.goOn(await identity.choosePassword(password));
  }

  async signOut(): Promise<void> {
    const identity = await this.identity();
    await identity.signOut().catch(() => undefined);
    this.become({ stage: 'signed_out', isExpired: false });
  }

  /** `isRefused`: the server did not take the one before. Null ends the session. */
  async token(options: { isRefused?: boolean } = {}): Promise<string | null> {
    const identity = await this.identity();
    const token = await identity.token(options).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'NetworkError') throw error;
      return null;
    });
    if (token === null) this.expire();
    return token;
  }

  /** Nothing that was open is lost: the address stays, and is gone on with after the next sign-in. */
  expire(): void {
    if (this.current.stage === 'signed_in') this.become({ stage: 'signed_out', isExpired: true });
  }

  private async goOn(step: SignInStep): Promise<void> {
    if (step === 'new_password') return this.become({ stage: 'new_password' });
    const person = await (await this.identity()).person();
    this.become(person ? { stage: 'signed_in', person } : { stage: 'signed_out', isExpired: true });
  }

  private identity(): Promise<Cognito> {
    this.cognito ??= Promise.all([import('./cognito.js'), fetchSettings()]).then(
      ([module, settings]) => new module.Cognito(settings),
    );
    this.cognito.catch(() => (this.cognito = undefined));
    return this.cognito;
  }

  private become(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

export const session = new Session();
