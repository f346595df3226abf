import { expect, inject, test } from 'vitest';
import { paths } from '#domain/paths.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { fill, press, sendButton } from '../setup/forms.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { faultsOn } from '../site/accessible.ts';
import { htmlFaults } from '../site/valid.ts';

const { url } = inject('hub');

test('pictures', { timeout: 300_000 }, async () => {
	const page = await newVisitor();
	await signIn(page, await newStaff('helper', 'officer', 'administrator'));
	const faults: Record<string, string[]> = {};
	const shoot = async (name: string) => {
		faults[name] = [...(await htmlFaults(await page.content(), name)), ...(await faultsOn(page, { standard: 'WCAG2AAA' })), ...(await faultsOn(page, { width: 320, standard: 'WCAG2AAA' }))];
		for (const width of [320, 1280]) {
			await page.setViewport({ width, height: 900 });
			const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
			if (scroll > width) faults[name].push(`scrolls ${scroll} at ${width}`);
			await page.screenshot({ path: `/tmp/shots/helping/${name}-${width}.png` as `${string}.png`, fullPage: true });
		}
	};
	const tick = (...ids: string[]) =>
		Promise.all(ids.map((id) => page.$eval(`#${id}`, (box) => (box as HTMLInputElement).click())));
	await open(page, url + paths.staff);
	await shoot('desk');
	await open(page, url + paths.staffHelping);
	await shoot('begin');
	await tick('place-library');
	await press(page, sendButton);
	await shoot('room');
	await open(page, url + paths.staffSignFor);
	await shoot('sign-list');
	await open(page, url + paths.staffSignPetitionFor('keep-the-14-bus'));
	await press(page, sendButton);
	await shoot('sign-refused');
	await fill(page, { name: 'Zoe Quill', postcode: 'TB1 1ZZ', phone: '01632 960188' });
	await tick('reason-no_email', 'has_consent');
	await press(page, sendButton);
	await open(page, url + paths.staffStartFor);
	await shoot('start');
	await fill(page, { action: 'Mend the weir steps', background: 'They are broken.', name: 'Zoe Quill', postcode: 'TB1 1ZZ', phone: '01632 960188' });
	await tick('reason-no_email', 'has_consent');
	expect(await press(page, sendButton)).toBe(200);
	await shoot('slip');
	await page.pdf({ path: '/tmp/shots/helping/slip.pdf' });
	await page.emulateMediaType('print');
	await page.screenshot({ path: '/tmp/shots/helping/slip-print.png', fullPage: true });
	await page.emulateMediaType('screen');
	await open(page, url + paths.staffFeedbackFor);
	await shoot('feedback');
	await open(page, url + paths.staffHeld);
	await shoot('held');
	await fill(page, { about: '01632 960188', reason: 'Asked by phone.' });
	await press(page, sendButton);
	await shoot('held-found');
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
	await open(page, url + '/cy' + paths.staffHelping);
	await shoot('cy-dark-room');
	await open(page, url + paths.staffActs);
	await shoot('acts');
	expect(Object.entries(faults).filter(([, all]) => all.length)).toEqual([]);
});
