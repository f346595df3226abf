import { expect, test } from 'vitest';
import { BuiltPage } from '#server/http/page.ts';

test('a phone number in a sentence that a function writes can be pressed, one in a heading is plain', () => {
	const page = new BuiltPage('<h1 id="title"></h1><p id="said">Old</p>', '/');
	page.fill('title', 'Phone 01632 960100');
	page.fill('said', 'Phone <us> on 01632 960100 today');
	expect(page.html()).toContain('<h1 id="title">Phone 01632 960100</h1>');
	expect(page.html()).toContain(
		'<p id="said">Phone &lt;us&gt; on <a href="tel:01632960100">01632 960100</a> today</p>',
	);
});
