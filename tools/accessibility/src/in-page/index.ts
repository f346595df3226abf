/*
 * What is brought into every page, bundled, as `globalThis.inPage`: what probes look at there, and how a page is described.
 * Nothing in this folder imports anything outside it, except types.
 */
export { movingPictures } from './animated-picture.ts';
export { fieldsOfPage } from './autocomplete.ts';
export { judgeColours } from './colour-alone.ts';
export { findPaleParts } from './contrast.ts';
export { findUnclearFields } from './fields.ts';
export * as forced from './forced.ts';
export { findFaultyHeadings } from './headings.ts';
export { judgeHover } from './hover-only.ts';
export { passagesOfPage } from './language.ts';
export { reaction } from './reaction.ts';
export { placesOf } from './places.ts';
export { movesWhenAsked } from './less-motion.ts';
export { findUnclearLinks } from './links.ts';
export { leftOutOfSource, locate, originOf, placeOf } from './locate.ts';
export { judgeMotion } from './motion.ts';
export { hearNode, judgeClicks } from './mouse-only.ts';
export { findUntoldThings } from './names.ts';
export { findLocked } from './orientation.ts';
export { findDragged, nameButton } from './pointer.ts';
export { readMainText } from './print.ts';
export { judgeNarrow, rememberWide } from './reflow.ts';
export * as scope from './scope.ts';
export { find, selectorOf } from './selector.ts';
export { blurActive, looksDiffer, showFocused } from './snapshot.ts';
export { findSounds } from './sound.ts';
export { spaced } from './spaced-text.ts';
export { findLooksOnly } from './structure.ts';
export { tryAll } from './surprises.ts';
export { findSmallTargets } from './target-size.ts';
export { compareWithScriptless } from './without-scripts.ts';
export * as walk from './walk.ts';
export { judgeWalk, selectorOfSuspect } from './walk-verdict.ts';
