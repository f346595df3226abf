/** The most characters each part of a petition may hold. A test holds the SQL checks to them. */
export const petitionLimits = { action: 100, background: 500, details: 2000 } as const;
