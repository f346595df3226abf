import type { z } from 'zod';
import { dayOf } from '#domain/days.ts';
import type { Lang } from '#domain/language.ts';
import type { Criteria, exportForm, Found, FoundSignature } from '#domain/signatures.ts';
import { sayArea, sayChannel } from '#lib/staff/signatures.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { BOM, csvLines } from '#domain/csv.ts';
import { staffStrings } from '#strings/staff.ts';
import { type refuse, whenAway } from './_form.ts';

/** The most signatures that a file holds. */
export const MOST_LINES = 100_000;

/** The file that a person asked for, or why the database refuses it. */
export async function saveFile(
	session: { token: string },
	lang: Lang,
	criteria: Criteria,
	{ what, reason }: z.output<typeof exportForm>,
): Promise<File> {
	const { petition = '' } = criteria;
	if (what === 'counts') {
		const counted = await callAsStaff(session, 'export_counts', { petition, reason }).catch(
			whenAway,
		);
		if (counted.refusal) return counted;
		const { area, channel, number } = staffStrings(lang).signatures.file.columns;
		const rows = counted.value.map((part) => [
			sayArea(part.area, lang),
			sayChannel(part, lang),
			part.count,
		]);
		return { response: fileOf([csvLines([[area, channel, number], ...rows])], lang, petition) };
	}
	const page = (after?: number) =>
		callAsStaff(session, 'export_signatures', { criteria, reason, after });
	// The first page is read before the file begins, so that a refusal is still a page.
	const first = await page().catch(whenAway);
	if (first.refusal) return first;
	return { response: fileOf(linesOf(first.value, page, lang), lang, petition) };
}

/** The lines of a file, a page of the database at a time. */
async function* linesOf(first: Found, next: (after: number) => Promise<Page>, lang: Lang) {
	const { petition, name, postcode, area, channel, state, signed, confirmed, email } =
		staffStrings(lang).signatures.file.columns;
	yield csvLines([[petition, name, postcode, area, channel, state, signed, confirmed, email]]);
	let found = first;
	for (let lines = 0; ;) {
		yield csvLines(found.signatures.map((signature) => row(signature, lang)));
		lines += found.signatures.length;
		if (!found.has_more || lines >= MOST_LINES) return;
		const page = await next(found.signatures.at(-1)!.id);
		// A file that breaks off is no file: the browser says that the download failed.
		if (page.refusal) throw new Error(page.refusal.reason);
		found = page.value;
	}
}

function row(found: FoundSignature, lang: Lang) {
	const { states } = staffStrings(lang).signatures;
	return [
		...[found.action, found.name, found.postcode, sayArea(found.area, lang)],
		...[sayChannel(found, lang), states[found.state], dayOf(found.signed_at)],
		...[found.confirmed_at && dayOf(found.confirmed_at), found.email],
	];
}

function fileOf(
	lines: Iterable<string> | AsyncIterable<string>,
	lang: Lang,
	petition: string,
): Response {
	const { csv } = staffStrings(lang).signatures.file;
	const name = [csv, petition, dayOf(new Date())].filter(Boolean).join('-');
	const chunks = withMark(lines);
	const stream = new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(new TextEncoder().encode(value));
		},
	});
	return new Response(stream, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}.csv"`,
		},
	});
}

async function* withMark(lines: Iterable<string> | AsyncIterable<string>) {
	yield BOM;
	yield* lines;
}

type Page = Awaited<ReturnType<typeof callAsStaff<'export_signatures'>>>;
type Refusal = Parameters<typeof refuse>[2];
type File =
	{ response: Response; refusal?: undefined } | { response?: undefined; refusal: Refusal };
