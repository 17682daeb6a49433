export type { LocalIdentity } from './local-identity.js';
export { LocalIdentityModule } from './local-identity.module.js';
export {
  type DemoSignIn,
  type LocalIdentitySettings,
  type OpenedLocalIdentity,
  openLocalIdentity,
} from './open-local-identity.js';
export { type SignInSettings, signInSettingsOf } from './sign-in-settings.js';
