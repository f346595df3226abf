/** An answer that is not a success, in GitHub's shape. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: object;
	readonly headers: Record<string, string>;

	constructor(status: number, body: object, headers: Record<string, string> = {}) {
		super(`${status}`);
		this.status = status;
		this.body = body;
		this.headers = headers;
	}
}

export function refuse(status: number, message: string, headers: Record<string, string> = {}) {
	const documentation_url = 'https://docs.github.com/rest';
	return new Refusal(status, { message, documentation_url, status: String(status) }, headers);
}

/** GitHub's answer to valid JSON that cannot be carried out, with the reason. */
export function invalid(resource: string, message: string) {
	return new Refusal(422, {
		message: 'Validation Failed',
		errors: [{ resource, code: 'custom', message }],
		documentation_url: 'https://docs.github.com/rest',
		status: '422',
	});
}
