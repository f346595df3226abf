import type { Lang } from '#domain/language.ts';
import { makeReference, readReference } from '#domain/reference.ts';
import type { SheetCase } from '#domain/sheet.ts';
import { sheetForm, spreadPasted } from '#domain/sheet.ts';
import type { Problem } from '#server/http/form-page.ts';
import { problemsOf } from '#server/http/refuse.ts';
import { readForm } from '#server/http/request.ts';
import { callAsStaff } from '#server/staff/call.ts';
import { staffStrings } from '#strings/staff.ts';
import { type Context, show, stop } from './_form.ts';

/** The sheet with this number; or the response that shows why there is none. */
export async function sheetHere(context: Context & { params: Params }) {
	const sheet = readReference(context.params.sheet ?? '');
	if (!sheet) return stop(context, 404);
	const { value, refusal } = await callAsStaff(context.locals.session!, 'read_sheet', { sheet });
	return value ?? stop(context, refusal.status);
}

/** The number for the form: of the sheet in the address, or a new one to write on the paper. */
export async function numberFor(context: Context & { url: URL }): Promise<Numbered> {
	const sheet = readReference(context.url.searchParams.get('sheet') ?? '');
	if (!sheet) return { sheet: makeReference() };
	const { value } = await callAsStaff(context.locals.session!, 'read_sheet', { sheet });
	return { sheet, known: value };
}

/**
 * The sheet that the form sent, if it is valid. Otherwise undefined, as `readSent` does; rows that were pasted come back
 * as rows of the form, below the line `after`.
 */
export async function readSheet(context: Context, after: number) {
	if (context.request.method !== 'POST') return undefined;
	const sent = await readForm(context.request);
	if ('status' in sent) {
		stop(context, sent.status);
		return undefined;
	}
	const values = spreadPasted(sent.values, after);
	const read = sheetForm.safeParse(values);
	if (read.success) return { entry: read.data, values };
	show(context, values, (lang) => ({
		status: 422,
		problems: withLines(problemsOf(read.error, lang, staffStrings(lang).problems), lang),
	}));
	return undefined;
}

/** Says of each problem on which line it is. */
function withLines(problems: Problem[], lang: Lang): Problem[] {
	const { onLine } = staffStrings(lang).sheets.form;
	return problems.map((problem) => {
		const [, line] = /_(\d+)$/.exec(problem.field ?? '') ?? [];
		const isOfLine = line && problem.reason !== 'lines_missing';
		return isOfLine ? { ...problem, message: onLine(Number(line), problem.message) } : problem;
	});
}

type Params = Partial<Record<string, string>>;
/** `known` is the sheet, if lines of it were entered before. */
type Numbered = { sheet: string; known?: SheetCase };
