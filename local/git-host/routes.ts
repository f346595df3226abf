import { archive } from './archive.ts';
import { createBlob, getBlob, getContents } from './blobs.ts';
import { createCommit } from './commits.ts';
import { compare } from './compare.ts';
import { setLabels } from './labels.ts';
import { mergePull } from './merge.ts';
import { changePull, createPull, listPulls } from './pull-calls.ts';
import { createRef, deleteRef, getRef, matchingRefs, moveRef } from './refs.ts';
import type { Route } from './route.ts';
import type { Call } from './request.ts';
import { createTree, getTree } from './trees.ts';

/** The route for a call, with the variable parts of its address. */
export function findRoute({ method, path }: Call) {
	for (const [wanted, pattern, route] of ROUTES) {
		const match = method === wanted && pattern.exec(path);
		if (match) return { route, parts: match.slice(1) };
	}
}

const ROUTES: [string, RegExp, Route][] = [
	['GET', /^git\/ref\/(heads\/.+)$/, getRef],
	['GET', /^git\/matching-refs\/(heads\/.*)$/, matchingRefs],
	['POST', /^git\/refs$/, createRef],
	['PATCH', /^git\/refs\/(heads\/.+)$/, moveRef],
	['DELETE', /^git\/refs\/(heads\/.+)$/, deleteRef],
	['GET', /^git\/trees\/(.+)$/, getTree],
	['POST', /^git\/trees$/, createTree],
	['GET', /^git\/blobs\/([0-9a-f]{40})$/, getBlob],
	['POST', /^git\/blobs$/, createBlob],
	['POST', /^git\/commits$/, createCommit],
	['GET', /^contents\/(.+)$/, getContents],
	['GET', /^compare\/(.+)\.\.\.(.+)$/, compare],
	['GET', /^tarball\/(.+)$/, archive],
	['GET', /^pulls$/, listPulls],
	['POST', /^pulls$/, createPull],
	['PATCH', /^pulls\/(\d+)$/, changePull],
	['PUT', /^pulls\/(\d+)\/merge$/, mergePull],
	['PUT', /^issues\/(\d+)\/labels$/, setLabels],
];
