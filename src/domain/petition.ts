/** The most characters each part of a petition may hold. A test compares these with the SQL checks. */
export const petitionLimits = { action: 100, background: 500, details: 2000 } as const;

/**
 * The most characters of the details of a new petition. `petitionLimits.details` leaves room for corrections, and for Welsh,
 * which takes more letters.
 */
export const newDetailsLimit = 1100;

/** Where a petition is. The SQL domain `app.petition_state` has the same list. */
export const petitionStates = [
	'collecting_sponsors',
	'in_moderation',
	'open',
	'closed',
	'rejected',
	'hidden',
	'ended',
] as const;

/** What staff do with a petition. `app.transitions` says in which state, and who. */
export const petitionActs = [
	'take',
	'correct',
	'publish',
	'reject',
	'reject_and_hide',
	'hide',
	'restore',
	'close_early',
	'respond_to',
	'schedule_debate',
	'cancel_debate',
	'record_debate',
	'withdraw_for',
	'amend_for',
	'move_creator_of',
] as const;

/** Why a petition is rejected. The table `app.rejection_codes` has the same list, and says which of them hide it. */
export const rejectionCodes = [
	'already_policy',
	'duplicate',
	'not_ours',
	'unclear',
	'personal',
	'offensive',
	'confidential',
] as const;

/** The reasons that hide the text of the petition. */
export const hidingCodes: readonly RejectionCode[] = ['personal', 'offensive', 'confidential'];

/** What the council's response says, in a word. The constraint "a verdict is known" has the same list. */
export const verdicts = ['yes', 'partly', 'no', 'undecided'] as const;

/** The lists that a petition can be in. Their addresses begin with these words. */
export const petitionLists = ['open', 'awaiting-response', 'closed', 'rejected'] as const;

/** The pages of the form to start a petition, in their order. */
export const startSteps = ['what', 'similar', 'why', 'more', 'you', 'check'] as const;

export type StartStep = (typeof startSteps)[number];

/** Where the pages for starting a petition are. */
export const startSlug = 'start';

/**
 * What no petition can have as its slug, because our own pages and files are there. The constraint "a slug is no address of our
 * own" has the same list.
 */
export const reservedSlugs = [...petitionLists, startSlug, 'feed', 'shown'] as const;

export type PetitionState = (typeof petitionStates)[number];
export type PetitionAct = (typeof petitionActs)[number];
export type Verdict = (typeof verdicts)[number];
export type RejectionCode = (typeof rejectionCodes)[number];
