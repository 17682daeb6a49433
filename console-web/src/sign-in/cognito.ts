import { Amplify } from 'aws-amplify';
import { confirmSignIn, fetchAuthSession, signIn, type SignInOutput, signOut } from 'aws-amplify/auth';

import type { ConsoleSettings } from './console-settings.js';
import { type Person, personOf } from './person.js';

export type SignInStep = 'signed_in' | 'new_password';

/** Cognito by SRP: the password never leaves this page. Its tokens are kept in the browser's storage. */
export class Cognito {
  constructor({ userPoolId, clientId, endpoint }: ConsoleSettings) {
    Amplify.configure({
      Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint.replace(/\/$/, '') } },
    });
  }

  async signIn(username: string, password: string): Promise<SignInStep> {
    // A session that is half over would be in the way of the next.
    await signOut().catch(() => undefined);
    return stepAfter(await signIn({ username, password, options: { authFlowType: 'USER_SRP_AUTH' } }));
  }

  async choosePassword(password: string): Promise<SignInStep> {
    return stepAfter(await confirmSignIn({ challengeResponse: password }));
  }

  /** Null where nobody is signed in, or no longer. */
  async person(): Promise<Person | null> {
    const { tokens } = await fetchAuthSession();
    return tokens?.idToken ? personOf(tokens.idToken.payload) : null;
  }

  /** A token that is still good, renewed when it is about to end or is told to be. Throws without a network. */
  async token(options: { isRefused?: boolean } = {}): Promise<string | null> {
    const { tokens } = await fetchAuthSession({ forceRefresh: options.isRefused ?? false });
    return tokens?.accessToken.toString() ?? null;
  }

  async signOut(): Promise<void> {
    await signOut();
  }
}

function stepAfter({ isSignedIn, nextStep }: Pick<SignInOutput, 'isSignedIn' | 'nextStep'>): SignInStep {
  if (isSignedIn) return 'signed_in';
  if (nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED') return 'new_password';
  throw new Error(`A step of sign-in that this page does not have: ${nextStep.signInStep}`);
}
