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
	ended: (day) =>
		`Daeth hyn i ben ${onDay(day)}. Rydym yn cadw’r dudalen er mwyn i ddolenni ati weithio o hyd.`,
	none: 'Dim newyddion yma eto.',
	related: (topic) => `Mwy ar y pwnc: ${topic}`,
	tell: 'Oes rhywbeth yn anghywir neu ar goll? Dywedwch wrthym',
};
