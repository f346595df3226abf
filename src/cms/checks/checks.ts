import { strings } from '#strings/index.ts';
import type { CmsFacts } from '../facts/cms-facts.ts';
import type { Decap, Immutable } from '../decap.ts';
import { Expected } from '../expected.ts';
import { readFacts } from '../facts/facts.ts';
import { dismiss, notify } from '../notice.ts';
import { holding, inWords, type Item } from './checklist.ts';
import { fieldAt, leadTo, shownForms } from './field.ts';
import { itemsOf } from './items.ts';
import { Watch } from './watch.ts';

/**
 * Before an entry is saved or published, the CMS examines it as the build does. Where something must be put right, nothing is
 * done, nothing that was typed is lost, and the cursor goes to the first field of the list. Advice stops nothing.
 */
export function registerChecks(decap: Decap, facts: CmsFacts) {
	const watch = new Watch(facts);
	// What was said of the last attempt is not said of this one.
	addEventListener('UNPUBLISHED_ENTRY_PERSIST_REQUEST', dismiss);
	for (const [name, act] of [
		['preSave', 'save'],
		['prePublish', 'publish'],
	] as const)
		decap.registerEventListener({
			name,
			handler: async ({ entry }) => {
				const items = await held(entry, act, facts);
				if (!items[0]) return;
				watch.markAll();
				refuse(items, act, facts);
				throw new Expected(items[0].sentence, { isTold: true });
			},
		});
}

async function held(entry: Immutable, act: Act, facts: CmsFacts): Promise<Item[]> {
	const items = holding(itemsOf(entry, facts), act);
	if (items.length === 0) return [];
	// The entry may link to a page that was published after the CMS was opened.
	Object.assign(facts, await readFacts().catch(() => ({})));
	return holding(itemsOf(entry, facts), act);
}

/** Says how much is to be put right. The list itself is in the pane; without a form on the page, it is said here. */
function refuse(items: Item[], act: Act, { lang }: CmsFacts) {
	const { refused } = strings(lang).cms;
	const [first] = items;
	const howMuch = (act === 'save' ? refused.save : refused.publish)(items.length);
	const hasField = shownForms().some((form) => fieldAt(form, first!.path));
	notify([howMuch, ...(hasField ? [refused.here(items.length)] : inWords(items, lang))].join(' '), {
		lang,
	});
	if (!hasField) return;
	const lead = () => void leadTo(first!.path, first!.lang);
	// The form takes no cursor while it is being saved: see hold.ts.
	if (act === 'save') addEventListener('UNPUBLISHED_ENTRY_PERSIST_FAILURE', lead, { once: true });
	else lead();
}

type Act = 'save' | 'publish';
