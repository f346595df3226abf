import { Expected } from './expected.ts';
import { makeStatement } from './statement/make.ts';

/*
 * `npm run a11y:statement`, or with the file of another run and another folder of records:
 * `npm run a11y:statement -- run.json docs/accessibility`. Ends with 1 when there is nothing to make a statement from.
 */
const [runFile = '.local/accessibility/run.json', folder = 'docs/accessibility'] =
	process.argv.slice(2);

try {
	console.log(await makeStatement({ runFile, folder }));
} catch (error) {
	if (!(error instanceof Expected)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
