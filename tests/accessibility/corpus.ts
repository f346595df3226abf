import { adaptable } from './corpus/adaptable.ts';
import { beyond } from './corpus/beyond.ts';
import { change } from './corpus/change.ts';
import { colour } from './corpus/colour.ts';
import { contrast } from './corpus/contrast.ts';
import type { Fault } from './corpus/fault.ts';
import { focus } from './corpus/focus.ts';
import { forms } from './corpus/forms.ts';
import { keyboard } from './corpus/keyboard.ts';
import { language } from './corpus/language.ts';
import { layout } from './corpus/layout.ts';
import { names } from './corpus/names.ts';
import { navigation } from './corpus/navigation.ts';
import { pointer } from './corpus/pointer.ts';
import { states } from './corpus/states.ts';
import { structure } from './corpus/structure.ts';
import { text } from './corpus/text.ts';
import { time } from './corpus/time.ts';

export type { Fault } from './corpus/fault.ts';

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
