import { readFile } from 'node:fs/promises';
import { Expected } from '../expected.ts';
import { addressOf } from './address.ts';

/** The addresses in a file, one a line. Empty lines are passed over, and what follows a `#` after white space. */
export async function addressesInList(file: string): Promise<string[]> {
	const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
	const addresses = lines.flatMap((line, at) => {
		const words = line.replace(/(^|\s)#.*$/, '').trim();
		if (!words) return [];
		const address = addressOf(words);
		if (address) return address;
		throw new Expected(`${file}, line ${at + 1}: “${words}” is no address.`);
	});
	if (addresses.length === 0) throw new Expected(`There is no address in the list ${file}.`);
	return addresses;
}
