import { z } from 'zod';

/** What the functions need to know of the place they run in. Throws one error that names everything missing. */
export function environment(): Environment {
	known ??= readVariables(schema, "The functions can't work yet.");
	return known;
}

/** The environment as a schema has it. Throws one error that begins with `trouble` and names everything missing. */
export function readVariables<S extends z.ZodType>(schema: S, trouble: string): z.output<S> {
	const result = schema.safeParse(process.env);
	if (result.success) return result.data;
	const sentences = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
	throw new EnvironmentIncomplete(`${trouble} ${sentences.join(' ')}`);
}

/** What the hub needs to take replies by mail; without both of them it takes none. */
const replies = {
	REPLY_ADDRESS: z
		.email('is no address: set it to where replies go, such as feedback@reply.example.org.')
		.max(100, 'is too long: set it to an address of 100 characters or fewer.')
		.optional(),
	REPLY_SECRET: z
		.string()
		.min(32, 'is too short: set it to 32 or more random characters.')
		.optional(),
};

const schema = z
	.object({
		SUPABASE_URL: address('is missing: set it to the address of the Supabase project.'),
		SUPABASE_ANON_KEY: filled('set it to the anon key of the Supabase project.'),
		SUPABASE_SERVICE_ROLE_KEY: filled('set it to the service role key of the Supabase project.'),
		TOKEN_SECRET: z
			.string('is missing: set it to 32 or more random characters.')
			.min(32, 'is too short: set it to 32 or more random characters.'),
		SITE_URL: address(
			'is missing: set it to the address of the hub, such as https://hub.example.org.',
		),
		SMTP_URL: z
			.string(
				'is missing: set it to the mail server, such as smtps://name:password@mail.example.org.',
			)
			.regex(/^smtps?:\/\//, 'is not a mail server: it begins with smtp:// or smtps://.'),
		MAIL_FROM: filled('set it to the sender of all mail, such as Our Hub <hub@example.org>.'),
		...replies,
	})
	.check(replyPair);

function replyPair({
	value,
	issues,
}: z.core.ParsePayload<Partial<Record<keyof typeof replies, string>>>) {
	const [missing, other] = value.REPLY_ADDRESS
		? (['REPLY_SECRET', 'REPLY_ADDRESS'] as const)
		: (['REPLY_ADDRESS', 'REPLY_SECRET'] as const);
	if (!value[other] || value[missing]) return;
	const message = `is missing: set it too, or take ${other} away.`;
	issues.push({ code: 'custom', input: value, path: [missing], message });
}

/** Without a slash at its end. */
function address(trouble: string) {
	return z.url(trouble).transform((url) => url.replace(/\/+$/, ''));
}

function filled(remedy: string) {
	return z.string(`is missing: ${remedy}`).min(1, `is empty: ${remedy}`);
}

let known: Environment | undefined;

export class EnvironmentIncomplete extends Error {
	readonly code = 'environment_incomplete';
}

type Environment = z.output<typeof schema>;
