import { describe, expect, test } from 'vitest';
import { readPostcodes } from '#domain/postcode-file.ts';
import { worked } from '../../setup/work.ts';

const areas = new Map([
	...[
		['E05000001', 'mill'],
		['MILL', 'mill'],
	],
	...[
		['W05000002', 'market'],
		['MARKET', 'market'],
	],
] as [string, string][]);
const both = { mill: ['TB3 1AA'], market: ['TB1 2AB'] };

describe('a postcode file is read', () => {
	test.each([
		['of a council', 'postcode,area\nTB3 1AA,mill\nTB1 2AB,market\n'],
		['with its columns the other way round', 'Area,Postcode\nmill,TB3 1AA\nmarket,tb12ab\n'],
		[
			'of ONSPD, with a year in its names and three columns too many',
			'"pcd7","pcd8","pcds","dointr","oslaua25cd","wd25cd"\r\n"TB3 1AA","TB3  1AA","TB3 1AA","198001","E07000123","E05000001"\r\n"TB1 2AB","TB1  2AB","TB1 2AB","198001","E07000123","W05000002"\r\n',
		],
		['of NSPL', 'pcd,osward\nTB3 1AA,E05000001\nTB1 2AB,W05000002\n'],
		[
			'of Code-Point Open',
			'Postcode,Positional_quality_indicator,Eastings,Admin_ward_code\nTB31AA,10,1,E05000001\nTB12AB,10,2,W05000002\n',
		],
		['with a mark of the order of bytes', '\ufeffpostcode,ward\nTB3 1AA,mill\nTB1 2AB,market'],
		['with semicolons', 'postcode;ward\nTB3 1AA;mill\nTB1 2AB;market\n'],
		['with tabs and old line ends', 'postcode\tward\rTB3 1AA\tmill\rTB1 2AB\tmarket\r'],
		[
			'with a line end in a field',
			'note,postcode,ward\n"one\ntwo ""x""",TB3 1AA,mill\n,TB1 2AB,market',
		],
		['with empty lines', 'postcode,ward\n\nTB3 1AA,mill\n,\nTB1 2AB,market\n\n'],
		['with a postcode twice', 'postcode,ward\nTB3 1AA,mill\nTB3 1AA,MILL\nTB1 2AB,market'],
		['with other areas', 'postcode,ward\nTB3 1AA,mill\nZZ9 9ZZ,E05999999\nTB1 2AB,market'],
	])('%s', (_, text) => {
		expect(readPostcodes(text, areas)).toMatchObject({ postcodes: both });
	});
});

describe('a postcode file is refused with what is wrong', () => {
	test.each([
		['an empty file', '', { problem: 'file_empty' }],
		['names alone', 'postcode,area\n', { problem: 'file_empty' }],
		[
			'a file without names',
			'TB3 1AA,10,E05000001\n',
			{ problem: 'file_no_postcode', found: 'TB3 1AA, 10, E05000001' },
		],
		[
			'a file of something else',
			'name,email\nAnn,ann@example.org\n',
			{ problem: 'file_no_postcode', found: 'name, email' },
		],
		[
			'a file without areas',
			'postcode,eastings\nTB3 1AA,1\n',
			{ problem: 'file_no_area', found: 'postcode, eastings' },
		],
		[
			'a file of another town',
			'postcode,ward\nZZ9 9ZZ,E05999999\n',
			{ problem: 'file_other_areas', found: 'E05999999' },
		],
		[
			'a postcode in two areas',
			'postcode,ward\nTB3 1AA,mill\nTB3 1AA,market\n',
			{ problem: 'file_twice', line: 3, found: 'TB3 1AA' },
		],
		[
			'a line without its postcode',
			'postcode,ward\nTB3 1AA,mill\nthe mill,mill\n',
			{ problem: 'file_wrong_postcode', line: 3, found: 'the mill' },
		],
		[
			'a quotation mark that never closes',
			'postcode,ward\nTB3 1AA,mill\n"TB1 2AB,market\n',
			{ problem: 'file_broken', line: 3 },
		],
	])('%s', (_, text, expected) => {
		expect(readPostcodes(text, areas)).toEqual(expected);
	});
});

test('200,000 lines are read in a few seconds', () => {
	const lines = Array.from({ length: 200_000 }, (_, n) => `TB3 ${n % 10}AA,E05999999`);
	const start = worked();
	expect(readPostcodes(`postcode,ward\n${lines.join('\n')}`, areas).problem).toBe(
		'file_other_areas',
	);
	expect(worked() - start).toBeLessThan(4000);
});
