import { inject, expect, test } from 'vitest';
import { langs } from '#domain/language.ts';
import { inLang, paths } from '#domain/paths.ts';
import { strings } from '#strings/index.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton, textAt } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { mailAbout, newAddress } from './mail.ts';

const { url, mailbox } = inject('hub');
/** The button of a form about a message. */
const send = 'main form:not([aria-labelledby]) button[type=submit]';

test.each(langs)(
	'an officer asks, the person replies by mail, and the desk and the page show it: %s',
	async (lang) => {
		const email = newAddress('nia');
		const page = await newVisitor({ scripts: false });
		await open(page, url + inLang(lang, paths.feedback));
		await page.$eval('[value=market]', (radio) => (radio as HTMLElement).click());
		await fill(page, { message: `The stalls are loud. ${email}`, email });
		await press(page, sendButton);
		const reference = await textAt(page, '#reference');

		const desk = await newVisitor({ scripts: false });
		const officer = await newStaff('officer');
		await signIn(desk, officer);
		await open(desk, url + paths.staffFeedbackAct(reference, 'ask'));
		await fill(desk, { body: 'Which stall is it?' });
		expect(await press(desk, send)).toBe(200);

		const words = strings(lang).mail;
		const asked = await mailAbout(email, words.feedbackAsked.subject(reference));
		expect(asked.text).toContain(words.replyHere);
		await open(page, `${mailbox}/${asked.id}`);
		await fill(page, { words: 'The one with the bell.\n\nBy the bank.' });
		expect(await press(page, 'form button')).toBe(200);
		expect(await textAt(page, '#said')).toBe('The hub said: added');

		const { byMail, quoted } = staffStrings('en').feedback;
		await open(desk, url + paths.staffFeedbackCase(reference));
		const shown = await textAt(desk, 'main ol.items li:last-child');
		expect(shown).toContain(`· ${byMail}`);
		expect(shown).toContain('The one with the bell. By the bank.');
		expect(await textAt(desk, 'main details:not([open]) summary')).toBe(quoted);
		expect(await textAt(desk, 'main details')).toContain('> Which stall is it?');
		const checked = await newVisitor();
		await signIn(checked, officer);
		await open(checked, desk.url());
		expect(await faultsOn(checked, { width: 320, standard: 'WCAG2AAA' })).toEqual([]);

		const link = asked.links.find((each) => each.includes('/feedback/follow/'))!;
		await open(page, link);
		const own = await textAt(page, '#messages');
		expect(own).toContain('The one with the bell. By the bank.');
		expect(own).not.toContain('>');
	},
);
