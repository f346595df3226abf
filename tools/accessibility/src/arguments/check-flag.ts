import { Expected } from '../expected.ts';
import { nearest } from '../nearest.ts';
import { flags } from './flags.ts';

/** Throws an Expected when there is no such flag, or when its value is missing or too much. */
export function checkFlag({ name, rawName, value, inlineValue }: OptionToken): void {
	const flag = Object.hasOwn(flags, name) ? flags[name as keyof typeof flags] : undefined;
	if (!flag) {
		const meant = rawName.startsWith('--') ? nearest(name, Object.keys(flags)) : undefined;
		const advice = meant ? `Did you mean --${meant}?` : '--help lists all there are.';
		throw new Expected(`There is no flag ${rawName}. ${advice}`);
	}
	if (flag.type === 'boolean' && value !== undefined)
		throw new Expected(`${rawName} takes no value; it was given “${value}”.`);
	if (flag.type === 'string' && (!value || (!inlineValue && /^-./.test(value))))
		throw new Expected(`${rawName} needs a value, such as ${rawName} ${flag.example}.`);
}

type OptionToken = {
	name: string;
	rawName: string;
	value?: string | undefined;
	inlineValue?: boolean | undefined;
};
