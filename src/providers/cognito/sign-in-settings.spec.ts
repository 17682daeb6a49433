import { describe, expect, it } from '@jest/globals';

import { signInSettingsOf } from './sign-in-settings.js';

describe('what a page signs in with', () => {
  it.each(['', '/'])('is read from the issuer of a pool%s', (end) => {
    expect(signInSettingsOf(`https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Abc${end}`, 'c')).toEqual({
      userPoolId: 'ap-northeast-1_Abc',
      clientId: 'c',
      endpoint: 'https://cognito-idp.ap-northeast-1.amazonaws.com/',
    });
  });
});
