import type { news as english } from '../en/news.ts';
import { onDay } from './days.ts';

export const news: typeof english = {
	title: 'Newyddion',
	summary: 'Yr hyn sy’n digwydd yn y dref, y diweddaraf yn gyntaf.',
	latest: 'Y newyddion diweddaraf',
	all: 'Yr holl newyddion',
	topics: 'Yn ôl pwnc',
	inTopic: (topic) => `Newyddion: ${topic}`,
	pinned: 'Pwysig',
	ended: (day) => `Mae hyn yn hen. Daeth i ben ${onDay(day)}.`,
	none: 'Dim newyddion yma eto.',
	related: (topic) => `Mwy ar y pwnc: ${topic}`,
	tell: 'Oes rhywbeth yn anghywir neu ar goll? Dywedwch wrthym',
};
