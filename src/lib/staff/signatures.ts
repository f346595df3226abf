import { dayOf, sayDate } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import type { Criteria, FoundSignature } from '#domain/signatures.ts';
import { sayShortMoment } from '#domain/moment.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';

/** What a search looks for, a phrase for each criterion. `petition` is the petition's own text. */
export function sayCriteria(criteria: Criteria, lang: Lang, petition?: string): string[] {
	const { signatures: words } = staffStrings(lang);
	const { channels } = strings(lang).petitions;
	return (Object.entries(criteria) as [keyof Criteria, string][]).map(([name, value]) => {
		const what = {
			...{
				petition: petition ?? value,
				minute: name === 'minute' ? sayShortMoment(value, lang) : '',
			},
			...{ channel: (channels as Names)[value], state: (words.states as Names)[value] },
			...{ from: name === 'from' ? sayDate(value, lang) : '' },
			...{ until: name === 'until' ? sayDate(value, lang) : '' },
		}[name as string];
		return words.criteria[name](what || value);
	});
}

/** The facts of a signature for one line below its name. */
export function sayFacts(found: FoundSignature, lang: Lang): string {
	const { signatures: words } = staffStrings(lang);
	const facts = [
		...[found.postcode, sayArea(found.area, lang), sayChannel(found, lang)],
		...[words.states[found.state], found.email],
		words.signed(sayDate(dayOf(found.signed_at), lang)),
	];
	return facts.filter(Boolean).join(' · ');
}

/** An area by its slug: the desk's function holds no content. */
export function sayArea(slug: string | null, lang: Lang): string {
	if (!slug) return staffStrings(lang).signatures.noArea;
	return slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

export function sayChannel({ channel }: Pick<FoundSignature, 'channel'>, lang: Lang): string {
	return strings(lang).petitions.channels[channel];
}

type Names = Record<string, string>;
