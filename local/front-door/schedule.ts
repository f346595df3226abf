import type { Door } from './functions.ts';

/** Runs every function with a `schedule` at its minutes (UTC), as Netlify does. */
export function startSchedules(doors: Door[], run: (door: Door) => Promise<void>) {
	const scheduled = doors.flatMap((door) =>
		door.config.schedule ? [{ door, isDue: readSchedule(door.config.schedule) }] : [],
	);
	let timer: NodeJS.Timeout | undefined;
	const wait = () => {
		const next = Math.floor(Date.now() / MINUTE) * MINUTE + MINUTE;
		timer = setTimeout(() => {
			wait();
			for (const { door, isDue } of scheduled) if (isDue(new Date(next))) void run(door);
		}, next - Date.now());
	};
	if (scheduled.length) wait();
	return { stop: () => clearTimeout(timer) };
}

/** Five fields of numbers, lists, ranges and steps, or a word like `@hourly`; throws for anything else. */
export function readSchedule(text: string) {
	const fields = (WORDS[text] ?? text).trim().split(/\s+/);
	if (fields.length !== 5) throw cannotRead(text);
	const [minute, hour, day, month, weekday] = fields.map((field, place) => {
		const [low = 0, high = 0] = LIMITS[place] ?? [];
		return {
			any: field === '*',
			values: new Set(field.split(',').flatMap((p) => range(p, low, high, text))),
		};
	}) as [Field, Field, Field, Field, Field];
	return (time: Date) => {
		const onDay = day.values.has(time.getUTCDate());
		const onWeekday = weekday.values.has(time.getUTCDay());
		return (
			minute.values.has(time.getUTCMinutes()) &&
			hour.values.has(time.getUTCHours()) &&
			month.values.has(time.getUTCMonth() + 1) &&
			// cron's own oddity: when both are given, either will do
			(day.any || weekday.any ? onDay && onWeekday : onDay || onWeekday)
		);
	};
}

const MINUTE = 60_000;
const LIMITS = [
	[0, 59],
	[0, 23],
	[1, 31],
	[1, 12],
	[0, 7],
];
const WORDS: Record<string, string> = {
	'@hourly': '0 * * * *',
	'@daily': '0 0 * * *',
	'@weekly': '0 0 * * 0',
	'@monthly': '0 0 1 * *',
	'@yearly': '0 0 1 1 *',
};

function range(part: string, low: number, high: number, text: string) {
	const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
	if (!found) throw cannotRead(text);
	const [from, to, step] = found
		.slice(1)
		.map((each) => (each === undefined ? undefined : Number(each)));
	const first = from ?? low;
	const last = to ?? (from === undefined || step ? high : first);
	if (first < low || last > high || step === 0) throw cannotRead(text);
	const values: number[] = [];
	// Sunday may be 0 or 7.
	for (let value = first; value <= last; value += step ?? 1)
		values.push(high === 7 ? value % 7 : value);
	return values;
}

function cannotRead(text: string) {
	return new Error(`The schedule '${text}' is not one that the local front door can read.`);
}

interface Field {
	any: boolean;
	values: Set<number>;
}
