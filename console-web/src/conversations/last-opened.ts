/** The line of the list that somebody comes back to. */
export const lastOpened: { id: string | undefined } = { id: undefined };
