import type { Lang } from '#domain/language.ts';
import type { Act, Role, Unit } from '#domain/staff.ts';
import { staffStrings } from '#strings/staff.ts';
import { sayAmount, titleOfRule } from './rules.ts';

/** An act as a sentence. An act without words of its own is shown by its name in the database. */
export function sayAct({ act, actor, name, subject, details }: Act, lang: Lang): string {
	const { acts: words } = staffStrings(lang);
	const who = name ?? (/^[\da-f-]{36}$/.test(actor) ? words.someone : words.hub);
	const what = (act === 'set_rule' && titleOfRule(subject ?? '', lang)) || (subject ?? '');
	const says: Partial<Record<string, Say>> = words.says;
	const own = Object.hasOwn(says, act) ? says[act] : undefined;
	if (own)
		return own({
			...{ who, what, everywhere: details.everywhere === true },
			...{ roles: sayRoles(details.roles, lang), before: sayRoles(details.from_roles, lang) },
			...{
				from: amount(details.from, details.unit, lang),
				to: amount(details.to, details.unit, lang),
			},
			wrong: details.drifted?.length ?? 0,
			why: details.reason ?? '',
			...{ added: details.added ?? 0, moved: details.moved ?? 0, gone: details.gone ?? 0 },
		});
	const [, verb = '', kind = ''] = /^([a-z]+)_(entry|setting|picture|draft)$/.exec(act) ?? [];
	const done = (words.edits as Partial<Record<string, string>>)[verb];
	const thing = (words.things as Partial<Record<string, string>>)[kind];
	if (done && thing) return words.edit(who, done, thing, what);
	return words.other(who, act.replaceAll('_', ' '), what);
}

/** The acts that have words, in the order of their names. */
export function knownActs(lang: Lang): string[] {
	const { acts } = staffStrings(lang);
	const edits = Object.keys(acts.edits).flatMap((verb) =>
		Object.keys(acts.things).map((thing) => `${verb}_${thing}`),
	);
	return [...Object.keys(acts.says), ...edits].toSorted((one, other) =>
		sayKind(one, lang).localeCompare(sayKind(other, lang), lang),
	);
}

/** The kind of an act for a list to choose from: its sentence, with dots for who did it and to what. */
export function sayKind(act: string, lang: Lang): string {
	const details = { from: 0, to: 0, unit: 'days' as const, roles: [], from_roles: [] };
	const line = { id: 0, at: '', actor: '', name: '…', act, subject: '…', details };
	return sayAct(line, lang);
}

function sayRoles(roles: Role[] = [], lang: Lang) {
	const names = staffStrings(lang).roles;
	return roles.map((role) => names[role]?.name ?? role).join(', ');
}

function amount(number: number | undefined, unit: Unit | undefined, lang: Lang) {
	return number === undefined || !unit ? '' : sayAmount(number, { unit }, lang);
}

type Say = (act: {
	who: string;
	what: string;
	roles: string;
	before: string;
	everywhere: boolean;
	wrong: number;
	why: string;
	from: string;
	to: string;
	added: number;
	moved: number;
	gone: number;
}) => string;
