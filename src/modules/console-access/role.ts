/** Groups of `cognito:groups`; each may do what those before it may. */
const ROLES = ['operator', 'curator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The highest role among groups; a group that is not spelled exactly as a role is none. */
export function highestRole(groups: readonly string[]): Role | null {
  return ROLES.findLast((role) => groups.includes(role)) ?? null;
}

export function mayActAs(held: Role | null, required: Role): boolean {
  return held !== null && ROLES.indexOf(held) >= ROLES.indexOf(required);
}
