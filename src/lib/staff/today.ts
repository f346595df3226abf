import type { Lang } from '#domain/language.ts';
import { paths } from '#domain/paths.ts';
import type { Waiting } from '#domain/today.ts';
import { staffStrings } from '#strings/staff.ts';
import { topicNamed } from './feedback.ts';
import { known } from './known.ts';
import { withQuery } from './paging.ts';
import { rooms } from './rooms.ts';

/** The page on which a person does what waits. */
export function pathOfWaiting({ room, task, ref, title }: Waiting): string {
	const page = ref === null ? pages[task]?.(title) : pagesOf[room]?.(ref);
	return page ?? rooms.find((each) => each.room === room)?.path ?? paths.staff;
}

/**
 * What an item is called, and in which language. Feedback is named by its topic and reference, never by what is in it; where
 * several people write about one place, by that place and the newest of them.
 */
export function nameOfWaiting(
	{ room, task, ref, title, lang: of }: Waiting,
	lang: Lang,
): Name | undefined {
	if (title === null) return undefined;
	if (task === 'not_better_here') return { text: `${placeNamed(title, lang)}, ${ref}`, lang };
	if (room !== 'feedback') return { text: title, lang: of ?? lang };
	return { text: [topicNamed(title, lang), ref].filter(Boolean).join(', '), lang };
}

/** What is to be done. */
export function sayTask({ task, number }: Waiting, lang: Lang): string {
	const tasks: Partial<Record<string, string | ((number: number) => string)>> =
		staffStrings(lang).today.tasks;
	const said = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
	return typeof said === 'function' ? said(number) : (said ?? task.replaceAll('_', ' '));
}

/** An area by its title; another place as people wrote it. */
function placeNamed(place: string, lang: Lang) {
	return known('areas', lang).find(({ slug }) => slug === place)?.title ?? place;
}

/** The page of one thing, by its room. */
const pagesOf: Record<string, (ref: string) => string> = {
	petitions: paths.staffPetition,
	signatures: paths.staffInvalidation,
	feedback: paths.staffFeedbackCase,
};

/** The page of a task that is not about one thing, where that is not the room. */
const pages: Record<string, (title: string | null) => string> = {
	holidays: () => paths.staffHolidays,
	lost_mail: () => paths.staffLostMails,
	not_better: (topic) =>
		withQuery(paths.staffFeedback, { state: 'all', topic: topic ?? undefined }),
};

type Name = { text: string; lang: Lang };
