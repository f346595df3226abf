import { Bases } from './bases.ts';
import { registerChecks } from './checks.ts';
import { cmsConfig } from './config.ts';
import { connected } from './connection.ts';
import { registerDayAndTime } from './day-and-time.ts';
import { decap } from './decap.ts';
import { facts } from './facts.ts';
import { checkChosenFiles } from './file-names.ts';
import { cleanPastes } from './paste.ts';
import { holdWhileSaving } from './hold.ts';
import { letIn, whoEdits } from './person.ts';
import { phrases } from './phrases.ts';
import { registerPreviews } from './previews.ts';
import { addStyles } from './styles.ts';
import { rememberBases } from './unsaved.ts';
import { warmUp } from './warm-up.ts';
import { registerWidgets } from './widgets.ts';

/** Starts Decap with our form, our preview and our checks. */
export async function start() {
	const { backend, uses } = facts;
	const person = await whoEdits(facts);
	if (backend.name === 'proxy') {
		const proxyUrl = String(backend.proxy_url);
		const fetch = window.fetch.bind(window);
		const bases = new Bases();
		window.fetch = connected({ proxyUrl, lang: person.lang, uses, fetch, bases });
		rememberBases(bases);
		letIn(decap, person, backend.name);
	}
	decap.registerLocale('en', phrases(decap.getLocale('en'), facts.lang));
	registerDayAndTime(decap);
	registerWidgets(decap, facts);
	registerPreviews(decap, facts);
	registerChecks(decap, facts);
	addStyles();
	cleanPastes();
	checkChosenFiles(person.lang);
	holdWhileSaving(person.lang);
	decap.init({ config: cmsConfig(facts) });
	warmUp();
}
