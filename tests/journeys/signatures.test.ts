import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { inLang, paths } from '#domain/paths.ts';
import { staffStrings } from '#strings/staff.ts';
import { newVisitor, open } from '../setup/browser.ts';
import { choose, fill, press, textAt } from '../setup/forms.ts';
import { sql } from '../setup/sql.ts';
import { newStaff, signIn } from '../setup/staff.ts';
import { pathOf } from './walk.ts';

const { url } = inject('hub');
const { signatures: words, problems } = staffStrings('en');
const send = 'main form button[type=submit]:not([name])';

/** An open petition that fifteen people signed, nine of them with addresses of one domain; its slug. */
async function petition(): Promise<string> {
	const slug = `signed-${randomUUID()}`;
	await sql(
		`insert into app.petitions (slug, lang, action, background, state, opened_at, closes_on)
		select $1::text, 'en', $1::text, 'It stopped.', 'open', now(), '2099-12-31'`,
		[slug],
	);
	await sql(
		`with signers as (
			select asked.id as petition, n, 'p' || n || '@' || case when n <= 9 then 'odd-' || asked.id else 'home' end || '.example.org' as email
			from app.petitions as asked, generate_series(1, 15) as n where asked.slug = $1
		), boxes as (
			insert into app.mailboxes (petition, mailbox, postcode) select petition, email, 'TB1 2AB' from signers
		), signed as (
			insert into app.signatures
				(petition, mailbox, slot, name, email, postcode, area, channel, lang, state, confirmed_at)
			select petition, email, 1, 'Gwen ' || chr(64 + n), email, 'TB1 2AB', 'market', 'web', 'en', 'confirmed', now()
			from signers returning petition
		)
		insert into app.tallies (petition, area, channel, shard, count)
		select petition, 'market', 'web', 0, count(*) from signed group by petition`,
		[slug],
	);
	return slug;
}

async function countOf(slug: string): Promise<number> {
	const [row] = await sql(
		'select app.signature_count(id) as count from app.petitions where slug = $1',
		[slug],
	);
	return row.count;
}

describe('without scripts', () => {
	test('a moderator finds a person, takes the signature off and erases it; no address says who it was', async () => {
		const slug = await petition();
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('moderator'));
		await press(page, `a[href="${paths.staffSignatures}"]`);
		await fill(page, { email: 'not an address' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#email-error')).not.toBe('');

		await fill(page, { petition: slug, email: 'P10@home.example.org', name: 'gwen' });
		expect(await press(page, send)).toBe(200);
		expect(decodeURIComponent(page.url())).not.toMatch(/p10|gwen/i);
		expect(await textAt(page, 'main')).toContain(words.found(1));
		expect(await textAt(page, '.items')).toContain('p10@home.example.org');
		const found = page.url();

		await press(page, '.items h3 a');
		expect(await textAt(page, 'h1')).toBe('Gwen J');
		expect(await textAt(page, 'main')).not.toContain('p10@home.example.org');
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#act-error')).toBe(problems.signature_act_missing);
		await choose(page, '#act-withdrawn');
		await fill(page, { reason: 'Asked us by phone.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, '.notice')).toBe(words.one.acts.withdrawn.done);
		expect(await countOf(slug)).toBe(14);
		await choose(page, '#act-erased');
		await fill(page, { reason: 'Asked us by phone.' });
		await press(page, send);
		expect(await textAt(page, 'h1')).toBe(words.erased);

		// The search has an address of its own, but only for the person who typed it.
		await open(page, found);
		expect(await textAt(page, 'main')).toContain(words.found(0));
		const colleague = await newVisitor({ scripts: false });
		await signIn(colleague, await newStaff('officer'));
		await open(colleague, found);
		expect(await textAt(colleague, '.notice')).toBe(words.gone);
	});

	test('an odd pattern is counted, invalidated with a reason, and brought back as a whole', async () => {
		const slug = await petition();
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('officer'));
		await open(page, `${url}${paths.staffSignatures}?petition=${slug}`);
		expect(await textAt(page, 'main')).toContain(words.found(15));
		await press(page, `a[href^="${paths.staffPatterns}"]`);
		expect(await textAt(page, 'main')).toContain(words.patterns.number(9));
		await press(page, `a[href^="${paths.staffInvalidate}"][href*="domain=odd-"]`);
		expect(await textAt(page, 'main')).toContain(words.invalidate.number(9, 9));
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason-error')).toBe(problems.reason_missing);
		await fill(page, { reason: 'All from a domain of yesterday.' });
		expect(await press(page, send)).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.runs.states.done);
		expect(await textAt(page, 'main')).toContain(words.runs.taken(9, 9));
		expect(await countOf(slug)).toBe(6);
		expect(await press(page, 'button[value=undo]')).toBe(200);
		expect(await textAt(page, 'h1')).toBe(words.runs.states.undone);
		expect(await countOf(slug)).toBe(15);
	});

	test('a search for a petition alone leads to no invalidation, and words of several petitions to a choice', async () => {
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('moderator'));
		await open(page, `${url}${paths.staffInvalidate}?petition=keep-the-14-bus`);
		expect(await textAt(page, '.notice')).toBe(words.invalidate.narrow);
		expect(await page.$(send)).toBeNull();
		await open(page, url + inLang('cy', paths.staffSignatures));
		await fill(page, { petition: 'the', postcode: 'TB2' });
		await press(page, send);
		expect(await textAt(page, '.block h2')).toBe(staffStrings('cy').signatures.choose);
		await press(page, 'main .items a');
		expect(page.url()).toContain('petition=');
		expect(pathOf(page)).toBe(inLang('cy', paths.staffSignatures));
		await open(page, url + paths.staffSignatures);
		await fill(page, { petition: 'no such words' });
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#petition-error')).toBe(problems.petition_not_found);
	});

	test('a file is saved for a reason only, and no spreadsheet runs a name in it', async () => {
		const slug = await petition();
		// What the names of today refuse, an older row may hold.
		await sql(`update app.petitions set action = '=HYPERLINK("x","y")' where slug = $1`, [slug]);
		const page = await newVisitor({ scripts: false });
		await signIn(page, await newStaff('officer'));
		const address = `${url}${paths.staffExport}?petition=${slug}`;
		await open(page, address);
		expect(await press(page, send)).toBe(422);
		expect(await textAt(page, '#reason-error')).toBe(problems.reason_missing);
		const cookie = (await page.browserContext().cookies())
			.map(({ name, value }) => `${name}=${value}`)
			.join('; ');
		const save = async (what: string) => {
			const response = await fetch(address, {
				method: 'POST',
				body: new URLSearchParams({ what, reason: 'For the hearing.' }),
				headers: { cookie, origin: new URL(url).origin },
			});
			const text = Buffer.from(await response.arrayBuffer()).toString();
			return { headers: response.headers, lines: text.split('\r\n') };
		};
		const { headers, lines } = await save('signatures');
		expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('content-disposition')).toMatch(
			new RegExp(`^attachment; filename="signatures-${slug}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
		);
		expect(lines).toHaveLength(17);
		expect(lines[0]).toMatch(/^\ufeffPetition,Name,/);
		expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x"",""y""\)",Gwen A,TB1 2AB,Market,/);
		expect(lines[1]).not.toContain('p1@');
		expect((await save('counts')).lines).toEqual([
			'\ufeffArea,How it reached us,Signatures',
			'Market,On this site,15',
			'',
		]);
	});
});
