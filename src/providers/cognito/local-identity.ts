import { randomBytes, timingSafeEqual } from 'node:crypto';

import { CognitoFault, wrongCredentials } from './cognito-fault.js';
import { type IdentityKey, jwksOf } from './identity-key.js';
import {
  type PasswordProof,
  readChallengeResponse,
  readInitiateAuth,
  readTokensFromRefreshToken,
} from './identity-requests.js';
import { IdentityTokens } from './identity-tokens.js';
import { type IdentityUser, type NewUser, POOL_NAME, userOf, verifierFor } from './identity-user.js';
import { OpenChallenges } from './open-challenges.js';
import type { SignInSettings } from './sign-in-settings.js';
import { type Handshake, hexOf, isAcceptable, offerHandshake, proofOf, sharedKey } from './srp.js';

export const POOL_ID = `local_${POOL_NAME}`;
export const IDENTITY_PATH = `identity/${POOL_ID}`;
const CLIENT_ID = 'tenin-console';
const SHORTEST_PASSWORD = 8;

interface PasswordChallenge {
  user: IdentityUser;
  clientValue: bigint;
  handshake: Handshake;
}

/** As much of Cognito as a console needs to sign in: SRP, the change of a first password, refresh, keys. */
export class LocalIdentity {
  readonly clientId = CLIENT_ID;
  /** Also the endpoint that clients of Cognito are given. */
  readonly issuer: string;
  readonly jwks: ReturnType<typeof jwksOf>;
  private readonly users: readonly IdentityUser[];
  private readonly tokens: IdentityTokens;
  private readonly passwordChallenges = new OpenChallenges<PasswordChallenge>();
  private readonly newPasswordChallenges = new OpenChallenges<IdentityUser>();

  constructor(publicOrigin: string, key: IdentityKey, users: readonly NewUser[]) {
    this.issuer = `${publicOrigin}/${IDENTITY_PATH}`;
    this.jwks = jwksOf(key);
    this.users = users.map(userOf);
    this.tokens = new IdentityTokens(key, this.issuer, CLIENT_ID);
  }

  /** The keys themselves as an address: who checks tokens in this process needs no request to itself. */
  get jwksUri(): string {
    return `data:application/json,${encodeURIComponent(JSON.stringify(this.jwks))}`;
  }

  /** Without an origin: whoever opens the page at another address of this machine signs in there. */
  get signInSettings(): SignInSettings {
    return { userPoolId: POOL_ID, clientId: CLIENT_ID, endpoint: `/${IDENTITY_PATH}` };
  }

  /** Answers one operation of Cognito's API. Throws `CognitoFault`. */
  async answer(operation: string, body: unknown): Promise<object> {
    switch (operation) {
      case 'InitiateAuth':
        return this.initiate(body);
      case 'RespondToAuthChallenge':
        return this.respond(body);
      case 'GetTokensFromRefreshToken': {
        const request = readTokensFromRefreshToken(body);
        this.requireClient(request.ClientId);
        return this.refresh(request.RefreshToken);
      }
      // Tokens end by themselves: nothing is kept here that could be taken back.
      case 'GlobalSignOut':
      case 'RevokeToken':
        return {};
      default:
        throw new CognitoFault('UnknownOperationException', 'This operation does not exist here.');
    }
  }

  private async initiate(body: unknown): Promise<object> {
    const request = readInitiateAuth(body);
    this.requireClient(request.ClientId);
    if (request.AuthFlow !== 'USER_SRP_AUTH') return this.refresh(request.AuthParameters.REFRESH_TOKEN);
    const { USERNAME, SRP_A: clientValue } = request.AuthParameters;
    if (!isAcceptable(clientValue)) throw new CognitoFault('InvalidParameterException', 'SRP_A cannot be used.');
    const user = this.userNamed(USERNAME);
    const handshake = offerHandshake(user.verifier);
    const secretBlock = randomBytes(64).toString('base64');
    this.passwordChallenges.add(secretBlock, { user, clientValue, handshake });
    return {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        USERNAME: user.subject,
        USER_ID_FOR_SRP: user.subject,
        SALT: hexOf(user.verifier.salt),
        SRP_B: hexOf(handshake.offered),
        SECRET_BLOCK: secretBlock,
      },
    };
  }

  private async respond(body: unknown): Promise<object> {
    const request = readChallengeResponse(body);
    this.requireClient(request.ClientId);
    if (request.ChallengeName === 'PASSWORD_VERIFIER') return this.welcome(this.provenUser(request.ChallengeResponses));
    const user = this.newPasswordChallenges.take(request.Session);
    if (!user) throw new CognitoFault('NotAuthorizedException', 'Invalid session for the user.');
    const { NEW_PASSWORD } = request.ChallengeResponses;
    if (NEW_PASSWORD.length < SHORTEST_PASSWORD)
      throw new CognitoFault('InvalidPasswordException', 'The password is too short.');
    user.verifier = verifierFor(user.subject, NEW_PASSWORD);
    user.mustChangePassword = false;
    return this.welcome(user);
  }

  private provenUser(proof: PasswordProof): IdentityUser {
    const challenge = this.passwordChallenges.take(proof.PASSWORD_CLAIM_SECRET_BLOCK);
    if (!challenge) throw wrongCredentials();
    const { user, clientValue, handshake } = challenge;
    const secretBlock = Buffer.from(proof.PASSWORD_CLAIM_SECRET_BLOCK, 'base64');
    const key = sharedKey(clientValue, handshake, user.verifier);
    const expected = proofOf(key, POOL_NAME, user.subject, secretBlock, proof.TIMESTAMP);
    const given = Buffer.from(proof.PASSWORD_CLAIM_SIGNATURE, 'base64');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw wrongCredentials();
    return user;
  }

  private async welcome(user: IdentityUser): Promise<object> {
    if (!user.mustChangePassword) {
      return {
        AuthenticationResult: {
          ...(await this.tokens.issue(user)),
          RefreshToken: await this.tokens.refreshToken(user),
        },
      };
    }
    const session = randomBytes(32).toString('base64url');
    this.newPasswordChallenges.add(session, user);
    return {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: session,
      ChallengeParameters: {
        USER_ID_FOR_SRP: user.subject,
        requiredAttributes: '[]',
        userAttributes: JSON.stringify({ email: user.email }),
      },
    };
  }

  private async refresh(refreshToken: string): Promise<object> {
    const subject = await this.tokens.subjectOf(refreshToken);
    const user = this.users.find((candidate) => candidate.subject === subject);
    if (!user) throw wrongCredentials();
    return { AuthenticationResult: await this.tokens.issue(user) };
  }

  private userNamed(name: string): IdentityUser {
    const user = this.users.find(({ subject, email }) => subject === name || email === name.toLowerCase());
    if (!user) throw wrongCredentials();
    return user;
  }

  private requireClient(clientId: string): void {
    if (clientId !== CLIENT_ID) throw new CognitoFault('ResourceNotFoundException', 'There is no such client.');
  }
}
