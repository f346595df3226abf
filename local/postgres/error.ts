/** Something a person has to know to get PostgreSQL going; the message is theirs to read. */
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
