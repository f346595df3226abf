/** How many minutes what a person typed may come back from an address. */
export const SEALED_MINUTES = 10;
