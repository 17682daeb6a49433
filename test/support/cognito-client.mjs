/**
 * Signs in as a console does, in a thread of its own: the arithmetic of this client is forty times slower inside of
 * Jest's context.
 */
import { parentPort, workerData } from 'node:worker_threads';

import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';

const { poolId, clientId, endpoint, name, password, newPassword, then } = workerData;
const kept = new Map();
const Storage = {
  setItem: (key, value) => kept.set(key, value),
  getItem: (key) => kept.get(key) ?? null,
  removeItem: (key) => kept.delete(key),
  clear: () => kept.clear(),
};
const Pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint, Storage });
const user = new CognitoUser({ Username: name, Pool, Storage });

try {
  const session = await signIn();
  if (then === 'signOut') await new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }));
  parentPort.postMessage({ tokens: tokensOf(then === 'refresh' ? await refreshed(session) : session) });
} catch (error) {
  parentPort.postMessage({ fault: { name: error.name, message: error.message } });
}

function signIn() {
  return new Promise((onSuccess, onFailure) => {
    user.authenticateUser(new AuthenticationDetails({ Username: name, Password: password }), {
      onSuccess,
      onFailure,
      newPasswordRequired: () =>
        newPassword
          ? user.completeNewPasswordChallenge(newPassword, {}, { onSuccess, onFailure })
          : onFailure(new Error('a new password is asked for')),
    });
  });
}

function refreshed(session) {
  return new Promise((resolve, reject) => {
    user.refreshSession(session.getRefreshToken(), (error, renewed) => (error ? reject(error) : resolve(renewed)));
  });
}

function tokensOf(session) {
  return {
    access: session.getAccessToken().getJwtToken(),
    id: session.getIdToken().getJwtToken(),
    refresh: session.getRefreshToken().getToken(),
  };
}
