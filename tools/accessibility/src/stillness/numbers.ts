/* What "settled" means. These numbers stand nowhere else. */

/**
 * Milliseconds of the page's own time after which it is looked at. WCAG 2.2 (2.2.2) lets things move for five seconds:
 * what is still moving then goes on moving.
 */
export const MOMENT = 5_000;

/**
 * Milliseconds of the page's own time that an act of ours is given to have its effect. Scripts wait for 250 at most after
 * the last key or change of size, with some room.
 */
export const REACTION = 300;

/**
 * A page that leads on within this many milliseconds of its own time is a redirect, and is followed. Later somebody may be
 * reading it: it is held, and looked at.
 */
export const REDIRECT = 1_000;

/**
 * Real milliseconds, in all, for answers, fonts, pictures and media that are on their way when the page has loaded. Like
 * the limit for a page that fetches after a step; one that waits for news all day never has all its answers.
 */
export const ANSWERS = 5_000;

/**
 * Scripts' callbacks in the page's five seconds: three frame loops, and as many timers of a tenth of a second as there are
 * in real pages. A number and not a time, so that it does not depend on the machine.
 */
export const CALLBACKS = 2_000;

/** The same for one act of ours. */
export const CALLBACKS_OF_ACT = 200;

/** Milliseconds between two frames, at the 60 a second of a usual screen. */
export const FRAME = 1000 / 60;
