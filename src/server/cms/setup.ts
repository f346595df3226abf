import { z } from 'zod';
import { readVariables } from '../environment.ts';

/** Where texts are kept, and the key to it. Throws one error that names everything missing. */
export function setup(): Setup {
	return readVariables(schema, 'The CMS cannot save yet.');
}

const schema = z.object({
	CMS_REPO: z
		.string('is missing: set it to the repository, such as thornbeck/hub.')
		.regex(/^[\w.-]+\/[\w.-]+$/, 'is no repository: set it to owner/name, such as thornbeck/hub.'),
	CMS_BRANCH: z
		.string()
		.regex(/^[\w.-]+$/, 'is no branch: set it to the branch that Netlify publishes.')
		.default('main'),
	GITHUB_TOKEN: z
		.string('is missing: set it to a token that may write to that repository.')
		.min(1, 'is empty: set it to a token that may write to that repository.'),
	GITHUB_API_URL: z
		.url('is no address.')
		.default('https://api.github.com')
		.transform((url) => url.replace(/\/+$/, '')),
});

type Setup = z.output<typeof schema>;
