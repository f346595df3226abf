/** Bytes: 1.2 seconds at 400 kbit/s. A heavier picture waits until the reader asks for it. */
export const HEAVY = 60_000;
