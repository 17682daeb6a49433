/** What a page needs to sign somebody in. */
export interface SignInSettings {
  userPoolId: string;
  clientId: string;
  /** Where Cognito's API is; without an origin: where the page came from. */
  endpoint: string;
}

/** Of a pool of Cognito, whose issuer is `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
export function signInSettingsOf(issuer: string, clientId: string): SignInSettings {
  if (issuer === '') return { userPoolId: '', clientId, endpoint: '' };
  const { origin, pathname } = new URL(issuer);
  return { userPoolId: pathname.split('/').findLast((part) => part !== '') ?? '', clientId, endpoint: `${origin}/` };
}
