import { keepToAddress, leavesForList } from './connection/address.ts';
import { Bases } from './connection/bases.ts';
import { registerChecks } from './checks/checks.ts';
import { cmsConfig } from './form/config.ts';
import { connected } from './connection/connection.ts';
import { registerDayAndTime } from './form/day-and-time.ts';
import { decap } from './decap.ts';
import { facts } from './facts/facts.ts';
import { checkChosenFiles } from './library/chosen.ts';
import { Library } from './library/names.ts';
import { proxyAt } from './connection/proxy.ts';
import { cleanPastes } from './form/paste.ts';
import { holdWhileSaving } from './connection/hold.ts';
import { cleanSaves } from './form/saves.ts';
import { letIn, whoEdits } from './connection/person.ts';
import { phrases } from './form/phrases.ts';
import { registerPreviews } from './preview/previews.ts';
import { addStyles } from './form/styles.ts';
import { tellSpelled } from './connection/spelled.ts';
import { rememberBases } from './connection/unsaved.ts';
import { warmUp } from './checks/warm-up.ts';
import { keepLanguage } from './connection/same-language.ts';
import { registerRichText } from './rich-text/control.ts';
import { registerWidgets } from './form/widgets.ts';

/** Starts Decap with our form, our preview and our checks. */
export async function start() {
	if (leavesForList()) return;
	const { backend } = facts;
	const person = await whoEdits(facts);
	const library = new Library();
	if (backend.name === 'proxy') {
		const proxyUrl = String(backend.proxy_url);
		const fetch = window.fetch.bind(window);
		const bases = new Bases();
		window.fetch = connected({ proxyUrl, lang: person.lang, fetch, bases, library });
		rememberBases(bases);
		letIn(decap, person, backend.name);
	}
	decap.registerLocale('en', phrases(decap.getLocale('en'), facts.lang));
	registerDayAndTime(decap);
	registerWidgets(decap, facts);
	registerRichText(decap, person.lang);
	registerPreviews(decap, facts);
	registerChecks(decap, facts);
	addStyles();
	cleanPastes(person.lang);
	cleanSaves(decap, person.lang);
	const call = proxyAt(backend);
	checkChosenFiles({ lang: person.lang, library, call });
	if (backend.name === 'proxy') tellSpelled(decap, { lang: person.lang, hub: facts.hub, call });
	holdWhileSaving(person.lang);
	keepToAddress(person.lang);
	keepLanguage();
	decap.init({ config: cmsConfig(facts) });
	warmUp();
}
