import type { Sight } from '../probe.ts';
import { addressOf } from './address.ts';
import { nameOf, wordsOf } from './name.ts';
import { isLeftOut } from './scope.ts';
import { selectorOf } from './selector.ts';
import { isShown } from './shown.ts';

export function findUnclearLinks(): Sight[] {
	const all = [...document.querySelectorAll('a[href]')]
		.filter((link) => !isControl(link))
		.filter((link) => isShown(link) && !isLeftOut(link) && !link.closest('[aria-hidden=true]'))
		.map((link) => {
			const said = nameOf(link).toLowerCase();
			return { link, said, text: said.replace(/[\s.…›»→>]+$/u, ''), place: placeOf(link) };
		})
		.filter(({ text }) => text);

	const isVague = (text: string) => saysNothing.includes(text) || addresses.test(text);
	const unclear = all
		.filter(({ text }) => isVague(text))
		.map(({ link, said }) => ({
			rule: contextOf(link, said) ? 'link-needs-context' : 'link-says-nothing',
			selector: selectorOf(link),
		}));

	const byText = Map.groupBy(
		all.filter(({ text }) => !isVague(text)),
		({ said, link }) => `${said}\n${descriptionOf(link)}`,
	);
	const alike = [...byText.values()].flatMap((group) => {
		if (new Set(group.map(({ place }) => place)).size < 2) return [];
		const byContext = Map.groupBy(group, ({ link, said }) => contextOf(link, said));
		const unresolved = [...byContext.values()].filter(
			(same) => new Set(same.map(({ place }) => place)).size > 1,
		);
		return unresolved.map((same) => {
			const other = same.find(({ place }) => place !== same[0]!.place)!;
			return {
				rule: 'link-same-text',
				selector: selectorOf(other.link),
				note: `${other.place} here, ${same[0]!.place} in another`,
			};
		});
	});
	const skips = [...document.querySelectorAll('a[href]')]
		.slice(0, 3)
		.map((link) => ({ link, hash: link.getAttribute('href') ?? '' }))
		.filter(({ hash }) => /^#./.test(hash) && !/^#top$/i.test(hash) && !partOf(hash.slice(1)))
		.map(({ link }) => ({ rule: 'skip-link-to-nothing', selector: selectorOf(link) }));
	return [...unclear, ...alike, ...skips];

	/** As browsers look for it: first as it is written, then decoded. */
	function partOf(written: string): Element | null {
		const [id, name] = [written, decoded(written)];
		const byId = document.getElementById(id) ?? document.getElementById(name);
		return byId ?? document.getElementsByName(name)[0] ?? null;
	}

	function placeOf(link: Element): string {
		return addressOf(link)
			.replace(/(?:\/(?:index\.html?)?)?(?=$|[?#])/, '')
			.replace(/#$/, '');
	}

	function descriptionOf(link: Element): string {
		const ids = link.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
		const words = ids.map((id) => wordsOf(document.getElementById(id)));
		return [...words, link.getAttribute('title')].join(' ').trim();
	}

	/** What the criterion counts as context: the sentence, list item, cell with its headers, or a description. */
	function contextOf(link: Element, said: string): string {
		const description = descriptionOf(link);
		if (description && description.toLowerCase() !== said) return description;
		const block = link.closest(
			'li, p, td, th, dd, dt, figcaption, blockquote, h1, h2, h3, h4, h5, h6',
		);
		if (!block) return '';
		const row = block.matches('td') ? [...(block.parentElement?.querySelectorAll('th') ?? [])] : [];
		const term = block.matches('dd') ? previousTerm(block) : '';
		const words = [block, ...row].map(wordsOf).join(' ').toLowerCase().replace(said, '');
		return [words, term, itemsAbove(block)]
			.join(' ')
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	}

	function previousTerm(block: Element): string {
		let before = block.previousElementSibling;
		while (before && !before.matches('dt')) before = before.previousElementSibling;
		return wordsOf(before);
	}

	/** A list item within another is read with it. */
	function itemsAbove(block: Element): string {
		const outer = block.parentElement?.closest('li') ?? null;
		return wordsOf(outer).slice(0, 200);
	}
}

/** What is told of as a button, a tab or the like says what it does, and its neighbours say with what. */
function isControl(link: Element): boolean {
	const roles = (link.getAttribute('role') ?? '').toLowerCase().split(/\s+/);
	const known = roles.find((role) => links.test(role) || controls.test(role));
	return known !== undefined && controls.test(known);
}

const links = /^(link|none|presentation|doc-(backlink|biblioref|glossref|noteref))$/;
const controls = /^(button|checkbox|menuitem(checkbox|radio)?|option|radio|switch|tab|treeitem)$/;

/** An address may have a per cent sign that stands for itself. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** In English, Welsh, French, German and Spanish. */
const saysNothing = [
	...['click', 'click here', 'click this', 'here', 'this', 'this link', 'this page', 'link', 'go'],
	...['more', 'more...', 'read more', 'read on', 'see more', 'learn more', 'find out more'],
	...['more info', 'more information', 'details', 'more details', 'continue', 'continue reading'],
	...['yma', 'cliciwch yma', 'mwy', 'darllen mwy', 'darllenwch fwy', 'rhagor', 'mwy o wybodaeth'],
	...['ici', 'cliquez ici', 'plus', 'lire la suite', 'en savoir plus', 'lire plus'],
	...['hier', 'hier klicken', 'mehr', 'weiterlesen', 'mehr erfahren', 'mehr lesen', 'weiter'],
	...['aquí', 'haga clic aquí', 'más', 'leer más', 'ver más', 'más información'],
];

/** `https://example.org/a/b`, but not `example.org`, which is the name of a place. */
const addresses = /^(?:https?:\/\/|www\.)[^\s/]+\/\S{8,}$/;
