/** The most characters each part of a petition may hold. A test compares these with the SQL checks. */
export const petitionLimits = { action: 100, background: 500, details: 2000 } as const;

/** The lists that a petition can be in. Their addresses begin with these words, so no petition may have one as its slug. */
export const petitionLists = ['open', 'awaiting-response', 'closed', 'rejected'] as const;
