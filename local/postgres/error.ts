/** An error of PostgreSQL that a person can remedy; the message is a sentence for them. */
export class PostgresError extends Error {
	override name = 'PostgresError';
	readonly code: PostgresErrorCode;

	constructor(code: PostgresErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

export type PostgresErrorCode =
	'already_running' | 'disk_full' | 'folder_unusable' | 'made_differently' | 'not_started';
