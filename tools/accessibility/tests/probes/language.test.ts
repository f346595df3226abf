import { expect, test } from 'vitest';
import { language } from '../../src/probes/language.ts';
import { look, pageWith } from './stage.ts';

const faults: [sentence: string, rule: string, body: string, head?: string][] = [
	[
		'a Welsh page that says it is English',
		'language-of-page',
		'<p>Mae croeso i bawb yn y neuadd bob nos Fawrth am saith o’r gloch. Dewch â’ch cwestiynau, a bydd y cynghorwyr yn eu hateb.</p>',
	],
	[
		'a Welsh passage',
		'language-of-passage',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p>Mae croeso i bawb yn y neuadd bob nos Fawrth am saith o’r gloch. Dewch â’ch cwestiynau, a bydd y cynghorwyr yn eu hateb.</p>',
	],
	[
		'a French passage that says it is Welsh',
		'language-of-passage',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p lang="cy">Les habitants de notre ville jumelle sont les bienvenus. Un repas sera servi dans la grande salle, et les enfants chanteront.</p>',
	],
	[
		'a French sentence between English ones',
		'language-of-passage',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon. Un repas sera servi dans la grande salle de la mairie, et les enfants de notre ville chanteront pour vous. The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p>',
	],
	[
		'a short French passage',
		'language-perhaps',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p>Vous pouvez signer la pétition au guichet sans donner votre adresse.</p>',
	],
	[
		'a language’s own name that does not say its language',
		'language-perhaps',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><a href="/cy/" hreflang="cy">Cymraeg</a>',
	],
	[
		'a switch whose other words are hidden',
		'language-perhaps',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><a href="/cy/" hreflang="cy">Cymraeg<b hidden> (Welsh)</b></a>',
	],
];

const fine: [sentence: string, body: string, head?: string][] = [
	[
		'an English page',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p>',
	],
	[
		'passages that say their language',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p lang="cy">Mae croeso i bawb yn y neuadd bob nos Fawrth am saith o’r gloch. Dewch â’ch cwestiynau, a bydd y cynghorwyr yn eu hateb.</p><blockquote lang="fr"><p>Les habitants de notre ville jumelle sont les bienvenus. Un repas sera servi dans la grande salle, et les enfants chanteront.</p></blockquote>',
	],
	[
		'Welsh and Polish names',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><ul><li>Gwilym ap Rhys, Llanfair Pwllgwyngyll, Ffordd y Felin</li><li>Tomasz Kowalczyk and Małgorzata Wiśniewska, 01632 960114</li></ul>',
	],
	[
		'an address',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><p>Rathaus, Marktplatz 1, 79098 Freiburg im Breisgau, Deutschland</p>',
	],
	[
		'code',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><pre>SELECT nom, prenom FROM habitants WHERE ville = Paris ORDER BY nom LIMIT 10 OFFSET 20</pre>',
	],
	[
		'a few foreign words',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon. They served coq au vin and crème brûlée, and all had joie de vivre.</p>',
	],
	[
		'a switch that says its language',
		'<p>The market is in the square every Thursday and Saturday, from eight in the morning until two in the afternoon.</p><a href="/cy/" hreflang="cy" lang="cy">Cymraeg</a>',
	],
];

test.for(faults)('finds %s', async ([, rule, body, head]) => {
	const sights = await look(language, pageWith(body, head));
	expect(sights.map((sight) => sight.rule)).toContain(rule);
});

test.for(fine)('has nothing to say of %s', async ([, body, head]) => {
	expect(await look(language, pageWith(body, head))).toEqual([]);
});
