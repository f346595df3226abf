import type { writing as english } from '../en/writing.ts';

export const writing: typeof english = {
	say: (where, { problem, remedy }) => `${where}: ${problem}. ${capitalised(remedy)}.`,
	where: (label, line) => `${label}, llinell ${line}`,
	html: ({ html }) => ({
		problem: `mae HTML ynddo (${html})`,
		remedy: 'ysgrifennwch mewn Markdown neu fel testun plaen',
	}),
	tangled: () => ({
		problem: 'mae rhestrau mewn rhestrau neu fracedi na all neb eu dilyn ynddo',
		remedy: 'ysgrifennwch ef yn blaen',
	}),
	topHeading: () => ({
		problem: 'mae pennawd lefel un ynddo, a’r teitl piau hwnnw',
		remedy: 'dechreuwch benawdau â ##',
	}),
	skippedHeading: ({ found, wanted }) => ({
		problem: `mae pennawd lefel ${found} lle mae lefel ${wanted} yn dod nesaf`,
		remedy: `dechreuwch ef â ${'#'.repeat(wanted)}, neu dewiswch “Heading ${wanted}”`,
	}),
	emptyHeading: () => ({
		problem: 'mae pennawd heb eiriau ynddo',
		remedy: 'ysgrifennwch y pennawd neu dilëwch y llinell',
	}),
	fakeHeading: ({ text }) => ({
		problem: `mae llinell drom ynddo sy’n edrych fel pennawd (“${text}”)`,
		remedy: 'gwnewch hi’n bennawd, er mwyn i ddarllenydd sgrin ei chael hefyd',
	}),
	fakeList: ({ mark }) => ({
		problem: `mae rhestr wedi’i theipio â llaw ynddo, â “${mark}”`,
		remedy: 'defnyddiwch y botwm rhestr, neu dechreuwch bob llinell â chysylltnod a bwlch',
	}),
	unsafeLink: ({ url }) => ({
		problem: `mae’n cysylltu â ${url}`,
		remedy: 'defnyddiwch gyfeiriad sy’n dechrau â https: neu /',
	}),
	emptyLink: ({ url }) => ({
		problem: `mae dolen heb eiriau ynddo (${url})`,
		remedy: 'ysgrifennwch i ble mae’n arwain, neu dilëwch hi',
	}),
	brokenLink: ({ url, meant }) => ({
		problem: `mae’n cysylltu â ${url}, nad yw’n un o dudalennau’r wefan hon`,
		remedy: meant
			? `cywirwch y ddolen: efallai mai ${meant} sydd ei eisiau`
			: 'cywirwch y cyfeiriad',
	}),
	vagueLink: ({ text }) => ({
		problem: `mae dolen ynddo sy’n dweud “${text}” yn unig`,
		remedy: 'gadewch i eiriau’r ddolen ddweud i ble mae’n arwain',
	}),
	bareAddress: ({ text }) => ({
		problem: `mae’n dangos cyfeiriad fel y mae (${text})`,
		remedy: 'ysgrifennwch enw’r dudalen yn ei le a’i wneud yn ddolen',
	}),
	trackedLink: ({ url, better }) => ({
		problem: `mae’n cysylltu â ${url}, sy’n dweud wrth y wefan honno sut y daeth y darllenydd yno`,
		remedy: `defnyddiwch ${better}`,
	}),
	ambiguousLink: ({ text, first, second }) => ({
		problem: `mae dwy ddolen o’r enw “${text}” ynddo sy’n arwain i dudalennau gwahanol (${first} a ${second})`,
		remedy: 'rhowch ei henw ei hun i bob un',
	}),
	pictureInLine: () => ({
		problem: 'mae llun y tu mewn i linell o destun ynddo',
		remedy: 'rhowch linell iddo’i hun',
	}),
	pictureUndescribed: ({ src }) =>
		src
			? {
					problem: `mae llun heb ddisgrifiad ynddo (${src})`,
					remedy: 'disgrifiwch ef rhwng y bachau sgwâr',
				}
			: {
					problem: 'mae ar goll, felly does dim i bobl na allant weld y llun',
					remedy: 'dywedwch beth mae’n ei ddangos',
				},
	fileNameDescription: ({ text }) => ({
		problem: `enw ffeil yw disgrifiad llun ynddo (“${text}”)`,
		remedy: 'dywedwch beth mae’r llun yn ei ddangos',
	}),
	emptyDescription: ({ text }) => ({
		problem: `dim ond “${text}” yw disgrifiad llun ynddo`,
		remedy: 'dywedwch beth mae’n ei ddangos',
	}),
	pictureOf: ({ text }) => ({
		problem: `mae disgrifiad llun yn dechrau â “${text}”, ac mae darllenydd sgrin yn dweud hynny’n barod`,
		remedy: 'dechreuwch â’r hyn y mae’n ei ddangos',
	}),
	missingPicture: ({ src }) => ({
		problem: `mae’n dangos ${src}, nad yw’n bod`,
		remedy: 'dewiswch lun arall',
	}),
	heavyPicture: ({ src, megabytes }) => ({
		problem: `mae llun trwm ynddo (${src}, ${megabytes.toFixed(1)} MB), sy’n araf i’w anfon a heb fod yn gliriach ar y dudalen`,
		remedy:
			'cadwch ef eto yn 1,600 picsel ar ei draws, sef y mwyaf a ddangosir byth, ac ychwanegwch hwnnw',
	}),
	headlessTable: ({ column }) => ({
		problem: `does dim pennawd i golofn ${column} mewn tabl ynddo`,
		remedy: 'dywedwch yn ei res gyntaf beth yw pob colofn',
	}),
	fakeTable: () => ({
		problem: 'mae llinellau â barrau ynddo nad ydynt yn dabl eto',
		remedy: 'rhowch linell fel | --- | --- | o dan y rhes gyntaf, a llinell wag uwch ei phen',
	}),
	onlyFile: ({ url }) => ({
		problem: `nid yw’n dweud fawr ddim heblaw dolen i ddogfen (${url})`,
		remedy: 'ysgrifennwch y peth pwysicaf yma fel testun, i’r rhai na allant ei hagor',
	}),
	wrongDay: ({ written, weekday }) => ({
		problem:
			weekday === undefined
				? `mae’n enwi ${written}, a does dim diwrnod o’r fath`
				: `mae’n enwi ${written}, sef dydd ${weekdays[weekday]}`,
		remedy: 'cywirwch y diwrnod neu’r dyddiad',
	}),
	dateStyle: ({ written, better }) => ({
		problem: `mae dyddiad ynddo wedi’i ysgrifennu fel ${written}`,
		remedy: `ysgrifennwch ${better}, fel ym mhobman ar y wefan hon`,
	}),
	timeStyle: ({ written, better }) => ({
		problem: `mae amser ynddo wedi’i ysgrifennu fel ${written}`,
		remedy: `ysgrifennwch ${better}, fel ym mhobman ar y wefan hon`,
	}),
	capitals: ({ text }) => ({
		problem: `mae geiriau mewn priflythrennau ynddo (“${text}”), sy’n araf i’w darllen`,
		remedy: 'ysgrifennwch nhw mewn llythrennau bach',
	}),
	foreignPassage: ({ lang, inText }) => {
		const problem = `mae darn yn ${lang === 'cy' ? 'Gymraeg' : 'Saesneg'} ynddo, a bydd darllenydd sgrin yn ei ddweud yn anghywir`;
		const remedy = inText
			? `marciwch ef fel dolen â’r cyfeiriad lang:${lang}, fel [y geiriau hyn](lang:${lang})`
			: `ysgrifennwch ef yn ${lang === 'cy' ? 'Saesneg' : 'Gymraeg'} yma`;
		return { problem, remedy };
	},
	longParagraph: ({ words, most }) => ({
		problem: `mae paragraff o ${words} o eiriau ynddo`,
		remedy: `rhannwch ef, fel nad oes gan yr un fwy na ${most}`,
	}),
	hardToRead: ({ age, aim, sentences }) => ({
		problem: `mae’n hawdd o tua ${age} oed ymlaen, a dylai fod yn ${aim} ar y mwyaf`,
		remedy: `dechreuwch â’r brawddegau anoddaf, a gwnewch ddwy o bob un: ${sentences.map((sentence) => `“${sentence}”`).join(' ')}`,
	}),
	jargon: ({ word, plain }) => ({
		problem: `mae’n dweud “${word}”`,
		remedy: plain.startsWith('(') ? 'gadewch ef allan' : `ffordd blaenach yw “${plain}”`,
	}),
	spelledFact: ({ written, word }) => ({
		problem: `â ${written} wedi’i ysgrifennu allan, sydd yn y gosodiadau hefyd`,
		remedy: `ysgrifennwch {${word}} yn ei le, fel y bydd yn newid gyda’r gosodiadau`,
	}),
	unexplained: () => ({
		problem: 'ar goll, felly ni ŵyr pobl pam y cafodd ei ganslo',
		remedy: 'dywedwch pam, a beth sy’n digwydd yn ei le',
	}),
	notCancelled: () => ({
		problem: 'heb ei droi ymlaen, er bod rheswm pam y cafodd ei ganslo',
		remedy: 'trowch ef ymlaen, neu ddilëwch y rheswm',
	}),
	passive: ({ phrase }) => ({
		problem: `nid yw’n dweud yn blaen pwy sy’n gwneud beth (“${phrase}”)`,
		remedy: 'dechreuwch â phwy sy’n ei wneud, neu â “please”',
	}),
};

function capitalised(text: string): string {
	return text[0]!.toUpperCase() + text.slice(1);
}

const weekdays = 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn'.split(' ');
