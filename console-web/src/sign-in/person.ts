const ROLES = ['operator', 'curator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever is signed in, as the token tells it. What is shown for it is a courtesy: the server decides. */
export interface Person {
  subject: string;
  email: string;
  role: Role | null;
}

export function personOf(claims: Readonly<Record<string, unknown>>): Person {
  const groups = claims['cognito:groups'];
  const { sub, email } = claims;
  const role = ROLES.findLast((candidate) => Array.isArray(groups) && groups.includes(candidate));
  const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
  return { subject: textOf(sub), email: textOf(email), role: role ?? null };
}

export function mayActAs(person: Person, role: Role): boolean {
  return person.role !== null && ROLES.indexOf(person.role) >= ROLES.indexOf(role);
}
