/** The reasons of every function that takes from the limits of an address and of its network. */
export const overLimit = { too_many_from_address: 429, too_many_from_network: 429 } as const;
