import { z } from 'zod';
import type { Lang } from './language.ts';
import { staffDay, staffText } from './staff-text.ts';

/** The most characters of the texts about upkeep: in the forms and in the SQL checks. */
export const upkeepLimits = { notice: 500, reason: 500 } as const;

/** The forms of the room. Their messages are keys of `staffStrings(lang).problems`. */
export const pauseForm = z.object({
	notice_en: staffText('notice_en', upkeepLimits.notice),
	notice_cy: staffText('notice_cy', upkeepLimits.notice),
});

export const keepForm = z.object({
	until: staffDay('keep_until_missing'),
	reason: staffText('reason', upkeepLimits.reason),
});

/** The administrator has read of the counts up to this one. */
export const driftsForm = z.object({ last: z.coerce.number().int().min(1) });

/** A pause of all signing, with its notice in each language. Moments are ISO timestamps, days `YYYY-MM-DD`. */
export type Pause = { begun_at: string } & Record<Lang, string>;

/** What an administrator sees of what happens over time. */
export type Upkeep = {
	pause: Pause | null;
	/**
	 * Scheduled functions, by the names of their files. `failed_at` is when the present failures began; `is_late` means that
	 * it has not run for twice its time.
	 */
	jobs: { name: string; ran_at: string | null; failed_at: string | null; is_late: boolean }[];
	/** Counts that the audit found wrong and repaired, and that nobody has read of, by their ids. */
	drifts: (Titled & {
		id: number;
		area: string | null;
		channel: 'web' | 'paper' | 'counter' | 'phone';
		signatures: number;
		tallied: number;
		found_at: string;
	})[];
	/** Petitions whose signers are kept longer than the rule `signer_months` says. */
	kept: (Titled & { until: string; reason: string })[];
	/** Petitions that are over, with the day from which the names of their signers are removed. */
	over: (Titled & { erased_on: string })[];
};

type Titled = { slug: string; lang: Lang; action: string };
