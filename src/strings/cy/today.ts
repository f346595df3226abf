import { dayWithin, softened } from './days.ts';
import type { today as english } from '../en/today.ts';

export const today: typeof english = {
	title: (day) => `Heddiw, ${dayWithin(day)}`,
	urgent: 'Pwysig',
	events: 'Beth sydd ymlaen',
	noEvents: 'Dim digwyddiad heddiw.',
	hours: (day, hours) => `${day}: ${hours}`,
	bins: 'Biniau',
	binsOn: (day) => `I’w gwagio ${softened(dayWithin(day))}`,
	binsNone: (day) => `Dim biniau ${softened(dayWithin(day))}.`,
};
