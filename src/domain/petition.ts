/** The most characters each part of a petition may hold: in forms, functions and the SQL checks. */
export const petitionLimits = { action: 100, background: 500, details: 2000 } as const;
