import { adaptable } from './adaptable.ts';
import { beyond } from './beyond.ts';
import { change } from './change.ts';
import { colour } from './colour.ts';
import { contrast } from './contrast.ts';
import type { Fault } from './fault.ts';
import { focus } from './focus.ts';
import { forms } from './forms.ts';
import { keyboard } from './keyboard.ts';
import { language } from './language.ts';
import { layout } from './layout.ts';
import { names } from './names.ts';
import { navigation } from './navigation.ts';
import { pointer } from './pointer.ts';
import { states } from './states.ts';
import { structure } from './structure.ts';
import { text } from './text.ts';
import { time } from './time.ts';

export type { Fault } from './fault.ts';

/** Pages with one fault each, over all criteria that a machine can judge in part, each with a clean twin. */
export const corpus: Fault[] = [
	...text,
	...structure,
	...adaptable,
	...colour,
	...contrast,
	...layout,
	...keyboard,
	...time,
	...navigation,
	...focus,
	...pointer,
	...language,
	...change,
	...forms,
	...names,
	...states,
	...beyond,
];
