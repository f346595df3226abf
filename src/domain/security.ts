/**
 * The security headers of every answer: the build writes them to `dist/_headers` for static files, and functions send
 * them. `styles` are the hashes of the page's inlined styles (see `styleHash`). `secretAddress` is for pages whose
 * address is a token: they send no referrer to any page, not even to ours.
 */
export function securityHeaders(options: { styles?: string[]; secretAddress?: boolean } = {}) {
	const { styles = [], secretAddress = false } = options;
	return {
		'Content-Security-Policy': contentPolicy(styles),
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'Referrer-Policy': secretAddress ? 'no-referrer' : 'same-origin',
		'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
	};
}

/**
 * The headers of the CMS's page, `/admin/`. Decap makes code and styles as it runs, which no other page may do. The CMS
 * connects to this host only; with `toGitHub` also to GitHub, whose sign-in window must be able to answer.
 */
export function cmsHeaders({ toGitHub = false } = {}) {
	const gitHub = toGitHub ? ' https://api.github.com https://www.githubstatus.com' : '';
	return {
		...securityHeaders(),
		'Content-Security-Policy': [
			"default-src 'none'",
			"script-src 'self' 'unsafe-eval'",
			"style-src 'self' 'unsafe-inline'",
			`img-src 'self' blob: data:${toGitHub ? ' https://avatars.githubusercontent.com' : ''}`,
			"font-src 'self' data:",
			`connect-src 'self' blob:${gitHub}`,
			"frame-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
		].join('; '),
		'Cross-Origin-Opener-Policy': toGitHub ? 'same-origin-allow-popups' : 'same-origin',
	};
}

/** The CSP source for one inlined `<style>`, given the text between its tags: `sha256-…`. */
export async function styleHash(css: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function contentPolicy(styles: string[]) {
	const sources = styles.map((hash) => `'${hash}'`).join(' ') || "'none'";
	return [
		"default-src 'none'",
		`style-src ${sources}`,
		"script-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}

const unused = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
];
