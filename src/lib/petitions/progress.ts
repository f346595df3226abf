import type { Lang } from '#domain/language.ts';
import { type ProgressWords, type Thresholds, thresholdsOf } from '#domain/progress.ts';
import { strings } from '#strings/index.ts';
import { rules } from '../rules.ts';
import type { Petition } from './petitions.ts';

/** The thresholds at the time of the build. */
export async function thresholds(): Promise<Thresholds> {
	return thresholdsOf(await rules());
}

/** The words for the progress of a petition. They depend on whether the council has replied. */
export function progressWords({ data }: Petition, lang: Lang): ProgressWords {
	const { progress, progressAnswered } = strings(lang).record;
	return data.responses.length ? { ...progress, ...progressAnswered } : progress;
}
