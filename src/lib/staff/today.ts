import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Waiting } from '#domain/today.ts';
import { staffStrings } from '#strings/staff.ts';
import { rooms } from './rooms.ts';

/** The page on which a person does what waits. */
export function pathOfWaiting({ room, task, ref }: Waiting): string {
	const page = ref === null ? pages[task] : pagesOf[room]?.(ref);
	return page ?? rooms.find((each) => each.room === room)?.path ?? paths.staff;
}

/** What is to be done. */
export function sayTask({ task, number }: Waiting, lang: Lang): string {
	const tasks: Partial<Record<string, string | ((number: number) => string)>> =
		staffStrings(lang).today.tasks;
	const said = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
	return typeof said === 'function' ? said(number) : (said ?? task.replaceAll('_', ' '));
}

/** The page of one thing, by its room. */
const pagesOf: Record<string, (ref: string) => string> = {
	petitions: paths.staffPetition,
	signatures: paths.staffInvalidation,
};

/** The page of a task that is not about one thing, where that is not the room. */
const pages: Record<string, string> = { holidays: paths.staffHolidays };
