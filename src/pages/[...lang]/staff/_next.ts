import { safeNext } from '#domain/next-path.ts';

/** The Set-Cookie header that keeps the path for after signing in, because the mailed link does not contain the path. */
export function rememberNext(next: string | undefined): string[] {
	return next ? [`${NAME}=${encodeURIComponent(next)}; Max-Age=3600; ${ATTRIBUTES}`] : [];
}

/** The path that the browser asked for before signing in. */
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
