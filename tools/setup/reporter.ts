import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, TestSpecification, TestSuite } from 'vitest/node';
import type { News } from './outcome.ts';

/** Sends each result to the process that started Vitest at once, so that results survive a crash of Vitest. */
export default class implements Reporter {
	onTestRunStart(specifications: readonly TestSpecification[]) {
		tell({ is: 'begun', files: specifications.map(({ moduleId }) => nameOf(moduleId)) });
	}

	onTestCaseResult(test: TestCase) {
		const { state, errors } = test.result();
		if (state === 'failed') tellFailure(`${fileOf(test)} > ${test.fullName}`, errors);
		else if (state !== 'pending') tell({ is: state });
	}

	onTestSuiteResult(suite: TestSuite) {
		if (suite.errors().length) tellFailure(`${fileOf(suite)} > ${suite.fullName}`, suite.errors());
	}

	onTestModuleEnd(module: TestModule) {
		const { duration, collectDuration, prepareDuration, setupDuration } = module.diagnostic();
		const seconds = (duration + collectDuration + prepareDuration + setupDuration) / 1000;
		if (module.errors().length) tellFailure(nameOf(module.moduleId), module.errors());
		tell({ is: 'file', file: nameOf(module.moduleId), seconds });
	}

	onTestRunEnd(_: unknown, errors: readonly SerializedError[], reason: string) {
		for (const error of errors) tellFailure('Outside of any test', [error]);
		if (reason !== 'interrupted') tell({ is: 'ended' });
	}
}

function tellFailure(name: string, [error]: readonly SerializedError[] = []) {
	const [reason = ''] = stripVTControlCharacters(causeOf(error)).split('\n');
	tell({ is: 'failed', failure: { name, reason } });
}

/** The reason behind Vitest's error: for a dead worker, the cause says why. */
function causeOf(error?: SerializedError): string {
	return error?.cause ? causeOf(error.cause) : (error?.message ?? '');
}

function fileOf({ module }: TestCase | TestSuite): string {
	return nameOf(module.moduleId);
}

function nameOf(path: string): string {
	return relative('', path);
}

function tell(news: News) {
	process.send?.(news);
}
