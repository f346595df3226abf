import type { Facts } from '#domain/writing.ts';

/**
 * What could be better in an entry. A problem continues the label of its field ("Text, line 3, …"), a remedy is an
 * instruction; `say` joins both to one sentence for the editor.
 */
export const writing = {
	say: (where: string, { problem, remedy }: Told) => `${where} ${problem}: ${remedy}.`,
	where: (label: string, line: number) => `${label}, line ${line},`,
	html: ({ html }: Facts['html']) => ({
		problem: `has HTML in it (${html})`,
		remedy: 'write it in Markdown or as plain text',
	}),
	tangled: () => ({
		problem: 'has lists in lists or brackets that nobody can follow',
		remedy: 'write it out plainly',
	}),
	topHeading: () => ({
		problem: 'has a heading of the first level, which is the title’s',
		remedy: 'begin headings with ##',
	}),
	skippedHeading: ({ found, wanted }: Facts['skippedHeading']) => ({
		problem: `has a heading of level ${found} where one of level ${wanted} is next`,
		remedy: `begin it with ${'#'.repeat(wanted)}, or choose “Heading ${wanted}”`,
	}),
	emptyHeading: () => ({
		problem: 'has a heading without words',
		remedy: 'write the heading or delete the line',
	}),
	fakeHeading: ({ text }: Facts['fakeHeading']) => ({
		problem: `has a bold line that looks like a heading (“${text}”)`,
		remedy: 'make it a heading, so that a screen reader finds it too',
	}),
	fakeList: ({ mark }: Facts['fakeList']) => ({
		problem: `has a list typed by hand, with “${mark}”`,
		remedy: 'use the list button, or begin each line with a hyphen and a space',
	}),
	unsafeLink: ({ url }: Facts['unsafeLink']) => ({
		problem: `links to ${url}`,
		remedy: 'use an address that begins with https: or /',
	}),
	emptyLink: ({ url }: Facts['emptyLink']) => ({
		problem: `has a link without words (${url})`,
		remedy: 'write where it leads, or delete it',
	}),
	brokenLink: ({ url, meant }: Facts['brokenLink']) => ({
		problem: `links to ${url}, which is no page of this site`,
		remedy: meant ? `perhaps ${meant} was meant, so correct the link` : 'correct the address',
	}),
	vagueLink: ({ text }: Facts['vagueLink']) => ({
		problem: `has a link that says only “${text}”`,
		remedy: 'let the words of the link say where it leads',
	}),
	bareAddress: ({ text }: Facts['bareAddress']) => ({
		problem: `shows an address as it is (${text})`,
		remedy: 'write the name of the page instead and make it the link',
	}),
	trackedLink: ({ url, better }: Facts['trackedLink']) => ({
		problem: `links to ${url}, which tells that site how its reader came there`,
		remedy: `use ${better}`,
	}),
	ambiguousLink: ({ text, first, second }: Facts['ambiguousLink']) => ({
		problem: `has two links called “${text}” that lead to different pages (${first} and ${second})`,
		remedy: 'give each a name of its own',
	}),
	pictureInLine: () => ({
		problem: 'has a picture inside a line of text',
		remedy: 'give it a line of its own',
	}),
	pictureUndescribed: ({ src }: Facts['pictureUndescribed']) =>
		src
			? {
					problem: `has a picture without a description (${src})`,
					remedy: 'describe it between the square brackets',
				}
			: {
					problem: 'is missing, so people who cannot see the picture get nothing',
					remedy: 'say what it shows',
				},
	fileNameDescription: ({ text }: Facts['fileNameDescription']) => ({
		problem: `has the name of a file as the description of a picture (“${text}”)`,
		remedy: 'say what the picture shows',
	}),
	emptyDescription: ({ text }: Facts['emptyDescription']) => ({
		problem: `describes a picture only as “${text}”`,
		remedy: 'say what it shows',
	}),
	pictureOf: ({ text }: Facts['pictureOf']) => ({
		problem: `begins the description of a picture with “${text}”, which a screen reader says already`,
		remedy: 'begin with what it shows',
	}),
	missingPicture: ({ src }: Facts['missingPicture']) => ({
		problem: `shows ${src}, which does not exist`,
		remedy: 'choose another picture',
	}),
	heavyPicture: ({ src, megabytes }: Facts['heavyPicture']) => ({
		problem: `has a heavy picture (${src}, ${megabytes.toFixed(1)} MB), slow to send and no sharper on the page`,
		remedy: 'save it again at 1,600 pixels across, which is all that is ever shown, and add that',
	}),
	headlessTable: ({ column }: Facts['headlessTable']) => ({
		problem: `has a table whose column ${column} has no heading`,
		remedy: 'say in its first row what each column is',
	}),
	fakeTable: () => ({
		problem: 'has lines with bars that are no table yet',
		remedy: 'put a line such as | --- | --- | under the first row, and an empty line above it',
	}),
	onlyFile: ({ url }: Facts['onlyFile']) => ({
		problem: `says hardly anything but a link to a document (${url})`,
		remedy: 'write the most important of it here as text, for those who cannot open it',
	}),
	wrongDay: ({ written, weekday }: Facts['wrongDay']) => ({
		problem:
			weekday === undefined
				? `names ${written}, and there is no such day`
				: `names ${written}, which is a ${weekdays[weekday]}`,
		remedy: 'correct the day or the date',
	}),
	dateStyle: ({ written, better }: Facts['dateStyle']) => ({
		problem: `has a date written as ${written}`,
		remedy: `write ${better}, as everywhere on this site`,
	}),
	timeStyle: ({ written, better }: Facts['timeStyle']) => ({
		problem: `has a time written as ${written}`,
		remedy: `write ${better}, as everywhere on this site`,
	}),
	capitals: ({ text }: Facts['capitals']) => ({
		problem: `has words in capitals (“${text}”), which are slow to read`,
		remedy: 'write them in small letters',
	}),
	foreignPassage: ({ lang, inText }: Facts['foreignPassage']) => {
		const problem = `has a passage in ${lang === 'cy' ? 'Welsh' : 'English'}, which a screen reader will say wrongly`;
		const remedy = inText
			? `mark it as a link with the address lang:${lang}, like [these words](lang:${lang})`
			: `write it in ${lang === 'cy' ? 'English' : 'Welsh'} here`;
		return { problem, remedy };
	},
	longParagraph: ({ words, most }: Facts['longParagraph']) => ({
		problem: `has a paragraph of ${words} words`,
		remedy: `divide it, so that none has more than ${most}`,
	}),
	hardToRead: ({ age, aim, sentences }: Facts['hardToRead']) => ({
		problem: `is easy from the age of about ${age} on, and ${aim} is the most it should be`,
		remedy: `begin with the hardest sentences, and make two of each: ${sentences.map((sentence) => `“${sentence}”`).join(' ')}`,
	}),
	jargon: ({ word, plain }: Facts['jargon']) => ({
		problem: `says “${word}”`,
		remedy: plain.startsWith('(') ? 'leave it out' : `a plainer way is “${plain}”`,
	}),
	spelledFact: ({ written, word }: Facts['spelledFact']) => ({
		problem: `has ${written} written out, which is in the settings too`,
		remedy: `write {${word}} instead, so that it changes with the settings`,
	}),
	unexplained: () => ({
		problem: 'is missing, so people do not know why it is off',
		remedy: 'say why, and what happens instead',
	}),
	notCancelled: () => ({
		problem: 'is off, though there is a reason why it is cancelled',
		remedy: 'turn it on, or delete the reason',
	}),
	passive: ({ phrase }: Facts['passive']) => ({
		problem: `does not say plainly who does what (“${phrase}”)`,
		remedy: 'begin with who does it, or with “please”',
	}),
};

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

type Told = { problem: string; remedy: string };
