import type { Lang } from '#domain/language.ts';
import { checkWriting } from '#domain/writing.ts';
import type { Finding } from '#domain/writing/finding.ts';

/**
 * The first error in a response, or undefined. A response is Markdown that an officer writes, and has to pass the same
 * checks as an editor's text: the desk asks before it is saved, and the build asks again.
 */
export function errorIn(body: string, lang: Lang): Finding | undefined {
	const [finding] = checkWriting({
		lang,
		pieces: [{ path: 'body', kind: 'markdown', text: body }],
	});
	return finding?.severity === 'error' ? finding : undefined;
}
