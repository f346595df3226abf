import { describe, expect, test } from 'vitest';
import { settings } from '#server/settings.ts';
import { adviceOn, dangerIn } from '#domain/danger.ts';

const lists = {
	danger_words: { en: ['gas', 'live wire', 'fire'], cy: ['nwy', 'tân', 'gwifren fyw', 'cam-drin'] },
	self_harm_words: { en: ['self-harm'], cy: ['hunan-laddiad'] },
};

test.each([
	['I smell GAS!', ['gas']],
	['a live\nwire by the school', ['live wire']],
	['Mae’r tŷ ar DÂN', ['tân']],
	['o achos y tân', ['tân']],
	['eu thân a fy nhân', ['tân']],
	['ta\u0302n, with the accent apart', ['tân']],
	['Tán, with the accent that the phone has', ['tân']],
	['Mae wifren fyw yma', ['gwifren fyw']],
	['plant yn cael eu cham-drin', ['cam-drin']],
	['Ki\u200bd, ga\u00ads', ['gas']],
	['gás', ['gas']],
	['tân, fire, gas', ['gas', 'fire', 'tân']],
])('in %j are %j', (text, found) => {
	expect(dangerIn(lists, text)).toEqual(found);
});

test.each([
	['self-harm', ['Self harm', 'selfharm', 'self–harm', 'SELF-\nHARM']],
	['hunan-laddiad', ['hunanladdiad', 'hunan laddiad', 'hunan-laddiad']],
])('%s is found however it is divided', (word, texts) => {
	for (const text of texts) expect(dangerIn(lists, text)).toEqual([word]);
});

test.each([
	'The gasometer is Victorian',
	'As far as we know, nobody was there.',
	'Ar agor tan ddau o’r gloch, o dan y bont: mae dwy fainc yno',
	'Fireworks are better than last year',
	'Look after your self. Harm is not meant.',
	'',
])('%j tells of no danger', (text) => {
	expect(dangerIn(lists, text)).toEqual([]);
});

test('each text of a message is looked through, and none together with the next', () => {
	expect(dangerIn(lists, 'Please come', 'Mill Lane, smells of gas', null)).toEqual(['gas']);
	expect(dangerIn(lists, 'It is live', 'wire')).toEqual([]);
});

test('without a list there are none, and a word without a letter is not one', () => {
	expect(dangerIn({}, 'gas')).toEqual([]);
	expect(dangerIn({ danger_words: { en: ['-', '?!'] } }, 'A quiet street - is it?')).toEqual([]);
});

test('who may hurt themselves hears of somebody to talk to, others whom to phone', () => {
	expect(adviceOn([], lists)).toBeUndefined();
	expect(adviceOn(['gas', 'tân'], lists)).toBe('danger');
	expect(adviceOn(['gas', 'hunan-laddiad'], lists)).toBe('self_harm');
	expect(adviceOn(['gas'], {})).toBe('danger');
});

describe('the words of the sample town', () => {
	test.each([
		['Y tân yn y sied', 'tân'],
		['Mae tŷ ar dan yma', 'ar dan'],
		['Rwy’n meddwl am ladd fy hun', 'lladd fy hun'],
		['Mae e’n fy nharo i', 'fy nharo'],
		['Mae rhywun wedi fy ngham-drin', 'cam-drin'],
		['Ofnwn hunanladdiad', 'hunan-laddiad'],
		['Mae’r wal yn debyg o ddymchwel', 'dymchwel'],
	])('%j: %s', (text, word) => {
		expect(dangerIn(settings(), text)).toEqual([word]);
	});

	test.each([
		'A fyddwch ar agor tan bump? Mae’r llwybr o dan y bont ar gau tan yr haf.',
		'Mae dwy fainc, a mwy na hynny yn nes ymlaen nag oedd tan yn ddiweddar.',
		'The bus is late as ever, more than an hour.',
	])('%j: none', (text) => {
		expect(dangerIn(settings(), text)).toEqual([]);
	});
});
