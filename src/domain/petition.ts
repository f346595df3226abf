/** The most characters each part of a petition may hold. A test holds the SQL checks to them. */
export const petitionLimits = { action: 100, background: 500, details: 2000 } as const;

/** The lists that a petition can be in. Their addresses begin with these words, so no petition may be called by one. */
export const petitionLists = ['open', 'awaiting-response', 'closed', 'rejected'] as const;
