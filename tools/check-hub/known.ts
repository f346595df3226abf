/* What the sample town has in it, of which the check looks at a page. */

/** A petition that was removed after it was published. */
export const REMOVED = 'name-the-driver';

/** A petition that waits for a moderator. */
export const WAITING = 'ysgol-feithrin-tan-bedwar';

/** A petition in moderation as long as one can be, which the check adds. */
export const LONG = 'llanfair-hir';

/** Petitions of people without email: one that collects supporters, and a rejected one, which the check adds. */
export const HELPED = 'a-handrail-at-the-ferry-steps';
export const HELPED_REJECTED = 'toiledau-ar-ddydd-sul';

/** A petition whose reply the council changed. */
export const ANSWERED_ANEW = 'longer-library-hours';

/** A petition that is open. */
export const OPEN = 'keep-the-14-bus';

/** An invalidation that is done, and one that somebody stopped. */
export const INVALIDATION = '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a11';
export const STOPPED = '5f0c1c6e-0f0b-4c7c-9d52-6a7a5b0a8a12';

/** A sheet that an officer entered. */
export const SHEET = 'T4HB-6NQ2E';

/** Messages: one that is late, one with a reply to its answer, and one whose text is hidden. */
export const LATE = 'K8TE-2B7NG';
export const REPLIED = 'R3PQ-9Y4DX';
export const HIDDEN = 'H7DN-8AB48';

/** A message of a person without an address, to whom the check gives new words. */
export const KEYED = 'C7MR-4EG8K';
