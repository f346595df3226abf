import { draftLimits, stepForms } from '#domain/draft.ts';
import type { StartStep } from '#domain/petition.ts';
import { writtenLength } from '#domain/text.ts';
import { strings } from '#strings/index.ts';
import { problemOf, problemsOf } from '../http/refuse.ts';
import type { Refused } from '../http/refused.ts';
import type { Visit } from '../http/request.ts';
import { askAboutSlip } from '../signing/email-question.ts';
import type { KeptDraft } from './draft.ts';

/** What is wrong on a page, or to be asked about it; undefined when the next page can follow. */
export function refusedOn(step: StartStep, draft: KeptDraft, visit: Visit): Refused | undefined {
	const { lang } = visit;
	const { values, refusal } = draft;
	if (refusal) {
		const { status, wait } = refusal;
		return { status, wait, problems: [problemOf(refusal, lang)] };
	}
	const { error, data } = stepForms[step].safeParse(values);
	if (error) return { status: 422, problems: problemsOf(error, lang, ownWords(draft, visit)) };
	const question =
		step === 'you' && askAboutSlip(data as typeof stepForms.you._output, { ...values }, visit);
	return question ? { status: 422, ...question } : undefined;
}

/** The sentences of a draft's own problems. A text that is too long says by how much. */
function ownWords({ values }: KeptDraft, { lang }: Pick<Visit, 'lang'>) {
	const words = strings(lang).starting.problems;
	const over = (name: keyof typeof draftLimits) =>
		writtenLength(values[name] ?? '') - draftLimits[name];
	return {
		...words,
		action_too_long: words.action_too_long(over('action')),
		background_too_long: words.background_too_long(over('background')),
		details_too_long: words.details_too_long(over('details')),
	};
}
