import { z } from 'zod';
import { files, paths } from '#domain/paths.ts';
import {
	feedbackFigures,
	keepSeconds,
	petitionHistory,
	petitionItem,
	petitionList,
	petitionTally,
	problem,
} from '#domain/open-data.ts';
import { hub } from '../settings.ts';

/** The description of our open data for programs, as OpenAPI 3.1. The tests hold every answer against it. */
export function openApi(site: URL) {
	return {
		openapi: '3.1.0',
		info: {
			title: `${hub.name.en}: open data`,
			version: '1',
			description: ABOUT,
			contact: { name: hub.council.en, email: hub.email },
		},
		servers: [
			{ url: site.origin, description: 'Addresses and messages in English.' },
			{ url: `${site.origin}/cy`, description: 'Addresses and messages in Welsh.' },
		],
		paths: {
			[files.petitionsData('json')]: address(
				'List petitions',
				[page],
				ofList,
				json('PetitionList'),
			),
			[files.petitionsData('csv')]: address('List petitions as a table', [page], ofList, table),
			[files.petitionData(NAME, 'json')]: one('Read a petition', json('Petition')),
			[files.petitionData(NAME, 'csv')]: one('Read a petition as a table', table),
			[files.petitionHistory(NAME, 'json')]: one('Read the count of each day', json('History')),
			[files.petitionHistory(NAME, 'csv')]: one('Read the count of each day as a table', table),
			[files.tally(NAME)]: one('Count the signatures now', json('Tally')),
			[paths.feedbackFigures('json')]: ofFeedback(
				'How much feedback came, and how much was answered in time',
				json('FeedbackFigures'),
			),
			[paths.feedbackFigures('csv')]: ofFeedback('The same figures of feedback as a table', table),
		},
		components: {
			schemas: {
				PetitionList: schemaOf(petitionList),
				Petition: schemaOf(petitionItem),
				History: schemaOf(petitionHistory),
				Tally: schemaOf(petitionTally),
				FeedbackFigures: schemaOf(feedbackFigures),
				Problem: schemaOf(problem),
			},
		},
	};
}

function one(summary: string, content: object) {
	return address(summary, [petition], ofPetition, content);
}

function ofFeedback(summary: string, content: object) {
	return address(summary, [], always, content, keepSeconds.figures);
}

function address(
	summary: string,
	parameters: object[],
	refusals: number[],
	content: object,
	seconds: number = keepSeconds.petitions,
) {
	const open = { 'Access-Control-Allow-Origin': header('Every site may read it.', '*') };
	const refused = { ...open, 'Cache-Control': header('Nobody keeps a refusal.', 'no-store') };
	const problems = refusals.map((status) => [
		status,
		{ description: refusalWords[status], headers: refused, content: json('Problem') },
	]);
	const headers = {
		...open,
		ETag: header('Send it as If-None-Match to hear whether anything changed.'),
		'Cache-Control': header(
			'How long the answer may be kept, in seconds.',
			`public, max-age=${seconds}`,
		),
	};
	return {
		get: {
			summary,
			parameters,
			responses: {
				200: { description: 'The data.', headers, content },
				304: { description: 'Nothing changed since the answer with this ETag.', headers },
				...Object.fromEntries(problems),
			},
		},
	};
}

function schemaOf(schema: z.ZodType): object {
	const { $schema: _, ...rest } = z.toJSONSchema(schema);
	return rest;
}

function json(name: string) {
	return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** `value` is that of a header which is always the same. */
function header(description: string, value?: string) {
	return { description, schema: { type: 'string', ...(value && { const: value }) } };
}

const table = { 'text/csv': { schema: { type: 'string' } } };
const NAME = '{petition}';
const always = [405, 503];
const ofList = [404, ...always];
const ofPetition = [404, 410, ...always];

const refusalWords: Record<number, string> = {
	404: 'There is no such petition, or no such page of the list.',
	405: 'Only GET and HEAD work here.',
	410: 'The petition was removed after it was published.',
	503: 'The data cannot be read just now. Try again in a few minutes.',
};

const petition = {
	...{ name: 'petition', in: 'path', required: true },
	...{ description: 'The slug of the petition.', schema: { type: 'string' } },
};
const page = {
	...{ name: 'page', in: 'query' },
	...{ description: 'From 1. A page has 500 petitions.', schema: { type: 'integer', minimum: 1 } },
};

const ABOUT = `Everybody may use these data. They never hold the name of a person who signed a petition or sent feedback.

Every address answers GET and HEAD, also to pages of other sites (CORS is open). Refusals are always JSON.

Small numbers are hidden: a count by area or channel, or a figure of feedback, that is null is small, or would show a small one. Totals of petitions are exact.

CSV is UTF-8 with a byte order mark. A text that begins like a formula has an apostrophe in front of it.`;
