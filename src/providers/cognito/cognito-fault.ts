/** A fault by the name under which Cognito's clients know it. */
export class CognitoFault extends Error {
  constructor(
    override readonly name:
      | 'NotAuthorizedException'
      | 'InvalidParameterException'
      | 'InvalidPasswordException'
      | 'ResourceNotFoundException'
      | 'UnknownOperationException',
    message: string,
  ) {
    super(message);
  }
}

export function wrongCredentials(): CognitoFault {
  return new CognitoFault('NotAuthorizedException', 'Incorrect username or password.');
}
