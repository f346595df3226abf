import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { replacePicture } from '#cms/library/replace.ts';
import { strings } from '#strings/index.ts';
import { article, save, useEditors } from '../../setup/editors.ts';
import { useHub } from '../../setup/doors.ts';
import { assetOf, keptAs, plainPicture } from '../../setup/uploads.ts';

const editors = useEditors(useHub());
const words = strings('en').saving.refusal;

const options = { commitMessage: 'Upload' };
const upload = (name: string, bytes: Buffer | string) =>
	editors.efa('persistMedia', { asset: assetOf(name, bytes), options });
const stored = async (name: string, branch = 'main') =>
	Buffer.from(await editors.git('show', `${branch}:content/images/${name}`), 'latin1');

describe('a picture is kept', () => {
	test.each([
		['jpg', 'jpeg'],
		['jpeg', 'jpeg'],
		['png', 'png'],
		['webp', 'webp'],
		['avif', 'heif'],
	])('as what its name says it is: %s', async (ending, format) => {
		const bytes = await square().png().toBuffer();
		const { status, body } = await upload(`square.${ending}`, bytes);
		expect(status).toBe(200);
		const name = keptAs(`square.${ending}`, bytes);
		expect(body).toMatchObject({ name, path: `content/images/${name}`, encoding: 'base64' });
		expect((await sharp(Buffer.from(body.content, 'base64')).metadata()).format).toBe(format);
		const { body: read } = await editors.guto('getMediaFile', { path: body.path });
		expect(read).toEqual(body);
	});

	test('without the place, the camera and the person that the file told of', async () => {
		const bytes = await square()
			.withExifMerge({
				IFD0: { Artist: 'Ann Pugh', Model: 'PocketCam' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
			})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><by>Ann Pugh</by></x:xmpmeta>')
			.jpeg()
			.toBuffer();
		expect(bytes.toString('latin1')).toMatch(/Ann Pugh/);
		const { body } = await upload('told.jpg', bytes);
		const kept = Buffer.from(body.content, 'base64');
		const { exif, xmp, iptc } = await sharp(kept).metadata();
		expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
		expect(kept.toString('latin1')).not.toMatch(/Ann Pugh|PocketCam|Exif/);
	});

	test('upright, however the camera was held', async () => {
		const lying = await square(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
		const { body } = await upload('upright.jpg', lying);
		const { width, height, orientation } = await sharp(
			Buffer.from(body.content, 'base64'),
		).metadata();
		expect([width, height, orientation]).toEqual([200, 300, undefined]);
	});

	test('no larger than any page shows it', async () => {
		const { body } = await upload('wide.webp', await square(4800, 1200).webp().toBuffer());
		const { width, height } = await sharp(Buffer.from(body.content, 'base64')).metadata();
		expect([width, height]).toEqual([2400, 600]);
	});
});

describe('what is no picture is refused, and nothing is saved', () => {
	const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const page = '<!doctype html><script>alert(1)</script>';
	const png = () => square().png().toBuffer();

	test.each([
		['a drawing', 'drawing.svg', drawing, 422, words.picture_svg({ name: 'drawing.svg' })],
		[
			'a drawing that says it is a PNG',
			'x.png',
			drawing,
			422,
			words.picture_svg({ name: 'x.png' }),
		],
		[
			'one behind a prologue',
			'x.png',
			`<?xml version="1.0"?>\n<!-- x -->${drawing}`,
			422,
			words.picture_svg({ name: 'x.png' }),
		],
		['a page that says it is a PNG', 'x.png', page, 422, words.picture_kind({ name: 'x.png' })],
		[
			'a page with the head of a PNG',
			'x.png',
			Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(page)]),
			422,
			words.picture_broken({ name: 'x.png' }),
		],
		['a GIF', 'x.gif', 'GIF89a', 422, words.picture_kind({ name: 'x.gif' })],
		['a PDF', 'x.jpg', '%PDF-1.7', 422, words.picture_kind({ name: 'x.jpg' })],
		['a program', 'x.exe', 'MZ', 422, words.picture_kind({ name: 'x.exe' })],
		['nothing', 'x.jpg', '', 422, words.picture_kind({ name: 'x.jpg' })],
		[
			'more than four megabytes',
			'x.jpg',
			Buffer.alloc(4.1 * 1024 * 1024, 255),
			413,
			words.picture_too_large({ name: 'x.jpg' }),
		],
	])('%s', async (_, name, bytes, status, error) => {
		const refused = await upload(name, bytes);
		expect([refused.status, refused.body]).toEqual([status, { error }]);
		const inside = save('content/news/with.en.md', article('With'), {
			assets: [assetOf(name, bytes)],
		});
		expect((await editors.efa('persistEntry', inside)).status).toBe(status);
		expect(await editors.git('branch', '--list', 'cms/*')).toBe('');
	});

	test('half a picture', async () => {
		const whole = await square(900, 900, true).png().toBuffer();
		const refused = await upload('half.png', whole.subarray(0, whole.length / 2));
		expect(refused.body).toEqual({ error: words.picture_broken({ name: 'half.png' }) });
	});

	test('a small file of very many pixels', async () => {
		const flat = await square(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
		expect(flat.length).toBeLessThan(2_000_000);
		const refused = await upload('flat.png', flat);
		expect(refused.body).toEqual({ error: words.picture_too_many_pixels({ name: 'flat.png' }) });
	});

	test('a thin picture that is very long', async () => {
		const thin = await square(20_001, 1).png().toBuffer();
		const refused = await upload('thin.png', thin);
		expect(refused.body).toEqual({ error: words.picture_too_many_pixels({ name: 'thin.png' }) });
	});

	test('more than ten in one save: 413', async () => {
		const bytes = await png();
		const assets = Array.from({ length: 11 }, (_, n) => assetOf(`many-${n}.png`, bytes));
		const path = 'content/news/many.en.md';
		const refused = await editors.efa('persistEntry', save(path, article('Many'), { assets }));
		expect([refused.status, refused.body]).toEqual([413, { error: words.too_many_pictures }]);
		const ten = save(path, article('Many'), { assets: assets.slice(1) });
		expect((await editors.efa('persistEntry', ten)).status).toBe(200);
	});

	test.each([
		['con.png', 'con-1.png'],
		['../../x.png', 'x.png'],
		['..-..-x.png', 'x.png'],
		['Town Hall (new).JPG', 'town-hall-new.jpg'],
		['café_ŵy.jpeg', 'cafe-wy.jpeg'],
		['🎄.png', 'picture.png'],
		['a/b.png', 'b.png'],
		['.png', 'picture.png'],
	])('a name that would not do, %j, with one that would: %s', async (name, better) => {
		const refused = await upload(name, await png());
		expect([refused.status, refused.body]).toEqual([
			422,
			{ error: words.picture_name({ name, better }) },
		]);
	});
});

describe('a picture of a draft', () => {
	const path = 'content/news/pictured.en.md';
	const draft = { collection: 'news', slug: 'pictured' };
	const cms = 'cms/news/pictured';

	test('waits with it, is encoded once, and goes when the text no longer has it', async () => {
		const bytes = await square().jpeg().toBuffer();
		const name = keptAs('swan.jpg', bytes);
		const raw = article('Pictured', `![A swan](../images/${name})`);
		await editors.efa('persistEntry', save(path, raw, { assets: [assetOf(name, bytes)] }));
		const first = await stored(name, cms);
		const { body } = await editors.efa('unpublishedEntry', draft);
		const picture = `content/images/${name}`;
		expect(body.diffs).toMatchObject([{ path: picture, binary: true }, { path }]);

		// Decap sends the pictures of a draft again with each save, as they came.
		const media = { ...draft, path: picture };
		const { body: swan } = await editors.guto('unpublishedEntryMediaFile', media);
		const again = { path: swan.path, content: swan.content, encoding: 'base64' as const };
		const files = [{ path, raw: `${raw}More.\n` }];
		await editors.guto('persistEntry', save(path, files[0]!.raw, { assets: [again] }));
		expect(await stored(name, cms)).toEqual(first);

		await editors.guto('persistEntry', save(path, article('Pictured'), { assets: [] }));
		expect(await editors.git('ls-tree', '--name-only', cms, picture)).toBe('');
		await editors.efa('deleteUnpublishedEntry', draft);
	});

	test('comes to the site with it', async () => {
		const bytes = await square().jpeg().toBuffer();
		const sent = assetOf('swan.jpg', bytes);
		const image = 'image:\n  src: ../images/swan.jpg\n  description: A swan on the beck\n---';
		const raw = article('Pictured').replace('\n---\n', `\n${image}\n`);
		await editors.efa('persistEntry', save(path, raw, { assets: [sent] }));
		const published = await editors.efa('publishUnpublishedEntry', draft);
		expect(published.status).toBe(200);
		expect((await stored(keptAs('swan.jpg', bytes))).length).toBeGreaterThan(100);
	});
});

describe('a picture never comes over another one', () => {
	const red = () => plainPicture('#c33');
	const blue = () => plainPicture('#33c');
	const shows = (title: string, name = 'image.jpg') =>
		article(title, `![What it shows](../images/${name})`);
	const ofDraft = async (slug: string, bytes: Buffer, who = editors.efa) => {
		const assets = [assetOf('image.jpg', bytes)];
		return await who('persistEntry', save(`content/news/${slug}.en.md`, shows(slug), { assets }));
	};

	test('in the library: two called image.jpg are two, and the answer names each', async () => {
		const [one, two] = [
			await upload('image.jpg', await red()),
			await upload('image.jpg', await blue()),
		];
		expect(one.body.name).toBe(keptAs('image.jpg', await red()));
		expect(two.body.name).toBe(keptAs('image.jpg', await blue()));
		expect(await stored(one.body.name)).not.toEqual(await stored(two.body.name));
	});

	test('not even one that is sent under the very name of a picture in use', async () => {
		const before = await stored('market-square.jpg');
		const { status, body } = await upload('market-square.jpg', await red());
		expect([status, body.name]).toEqual([200, keptAs('market-square.jpg', await red())]);
		expect(await stored('market-square.jpg')).toEqual(before);
	});

	test('and the same picture again is the same, without a second commit', async () => {
		const { body } = await upload('twice.jpg', await red());
		const before = await editors.git('rev-parse', 'main');
		const again = await upload('twice.jpg', await red());
		expect([again.status, again.body]).toEqual([200, body]);
		expect(await upload(body.name, await red())).toMatchObject({ status: 200, body });
		expect(await editors.git('rev-parse', 'main')).toBe(before);
	});

	test('of two editors at the same moment, in two drafts: both are published with their own', async () => {
		const saved = await Promise.all([
			ofDraft('hers', await red()),
			ofDraft('his', await blue(), editors.guto),
		]);
		expect(saved.map(({ status }) => status)).toEqual([200, 200]);
		for (const [slug, bytes] of [
			['hers', await red()],
			['his', await blue()],
		] as const) {
			const { status } = await editors.efa('publishUnpublishedEntry', { collection: 'news', slug });
			expect(status).toBe(200);
			const name = keptAs('image.jpg', bytes);
			expect(await editors.git('show', `main:content/news/${slug}.en.md`)).toContain(
				`(../images/${name})`,
			);
		}
	});

	test('one that only a draft has is not met by an upload to the library', async () => {
		await ofDraft('waiting', await plainPicture('#3c3'));
		await upload('image.jpg', await plainPicture('#cc3'));
		const key = { collection: 'news', slug: 'waiting' };
		expect((await editors.efa('publishUnpublishedEntry', key)).status).toBe(200);
		const name = keptAs('image.jpg', await plainPicture('#3c3'));
		expect(await editors.git('show', 'main:content/news/waiting.en.md')).toContain(name);
	});

	test('a draft that is saved again as the form has it keeps the one picture, and its new base', async () => {
		const path = 'content/news/again.en.md';
		const assets = [assetOf('image.jpg', await red())];
		const first = await editors.efa('persistEntry', save(path, shows('Again'), { assets }));
		const raw = `${shows('Again')}More.\n`;
		const bases = first.body.ids;
		const second = await editors.efa('persistEntry', save(path, raw, { assets, bases }));
		expect(second.status).toBe(200);
		const { body } = await editors.efa('unpublishedEntry', { collection: 'news', slug: 'again' });
		const pictures = body.diffs.filter(({ binary }: { binary: boolean }) => binary);
		// It came to the site with the tests above, so the draft adds none.
		expect(pictures).toEqual([]);
		expect(await editors.git('show', `cms/news/again:${path}`)).toContain(
			`../images/${keptAs('image.jpg', await red())})`,
		);
	});
});

test('a picture is replaced as drafts of the entries that show it, and the site stays as it is', async () => {
	const [old, fresh] = [await plainPicture('#111'), await plainPicture('#eee')];
	const { body } = await upload('to-replace.jpg', old);
	const path = 'content/news/replaced.en.md';
	const raw = article('Replaced', `![What it shows](../images/${body.name})`);
	await editors.efa('persistEntry', save(path, raw));
	await editors.efa('publishUnpublishedEntry', { collection: 'news', slug: 'replaced' });
	const before = await editors.git('rev-parse', 'main');
	const users = (await editors.efa('usedIn', { thing: `images/${body.name}` })).body.uses;
	const name = keptAs('to-replace.jpg', fresh);
	const call = async (action: string, params: object) => {
		const answer = await editors.efa(action, params);
		if (answer.status !== 200) throw new Error(answer.body.error);
		return answer.body;
	};
	const picture = { name, content: fresh.toString('base64') };
	const message = 'New picture';
	const outcome = await replacePicture({ old: body.name, picture, users, message, call });
	expect(outcome).toEqual({ done: [{ name: 'news/replaced', title: 'Replaced' }], failed: [] });
	expect(await editors.git('rev-parse', 'main')).toBe(before);
	expect(await editors.git('show', `cms/news/replaced:${path}`)).toContain(`../images/${name}`);
	const draft = { collection: 'news', slug: 'replaced' };
	expect((await editors.efa('publishUnpublishedEntry', draft)).status).toBe(200);
	expect((await stored(name)).length).toBeGreaterThan(100);
});

test('the list of pictures is small enough for one answer, and asked for again only where it changed', async () => {
	const { body } = await editors.efa('getMedia', { mediaFolder: 'content/images' });
	const names = body.map(({ name }: { name: string }) => name);
	expect(names).toContain('market-square.jpg');
	const { content } = body.find(({ name }: { name: string }) => name === 'market-square.jpg');
	const { width } = await sharp(Buffer.from(content, 'base64')).metadata();
	expect(width).toBe(480);
	expect(JSON.stringify(body).length / body.length).toBeLessThan(60_000);
	editors.host.calls.length = 0;
	await editors.guto('getMedia', { mediaFolder: 'content/images' });
	expect(editors.host.calls).toHaveLength(1);
});

function square(width = 60, height = 60, noise = false) {
	const background = '#36c';
	const kind = noise
		? { noise: { type: 'gaussian', mean: 128, sigma: 30 } as const }
		: { background };
	return sharp({ create: { width, height, channels: 3, background, ...kind } });
}
