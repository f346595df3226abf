import { safeNext } from '#domain/next-path.ts';

/** Set-Cookie for where to go after signing in: the link that is mailed does not know it. */
export function rememberNext(next: string | undefined): string[] {
	return next ? [`${NAME}=${encodeURIComponent(next)}; Max-Age=3600; ${ATTRIBUTES}`] : [];
}

/** Where the browser was going when it asked to sign in. */
export function rememberedNext(request: Request): string | undefined {
	const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
	const kept = cookies.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
	try {
		return safeNext(decodeURIComponent(kept ?? ''));
	} catch {
		return undefined;
	}
}

const NAME = '__Host-staff-next';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const forgottenNext = `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;
