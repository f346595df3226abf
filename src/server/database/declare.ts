/**
 * One SQL function of the API: all that the server knows of it. A test compares every declaration with the catalogue of a
 * migrated database. Doors use only the types, so the declarations themselves are never loaded by a door.
 */
export type Declaration = {
	/** The one role that may call it. */
	role: Role;
	/** The SQL type of each argument: ` | null` where the function expects null too, `?` where it has a default. */
	args: Record<string, Argument>;
	/** What it returns; only the type matters, so it is written `gives<…>()`. */
	result: unknown;
	/** Why it refuses: each reason with its HTTP status. */
	reasons: Record<string, number>;
};

export function gives<Result>(): Result {
	return undefined as Result;
}

/** What a caller passes, by the names of the arguments. */
export type Passed<Args> = {
	[Name in keyof Args as Args[Name] extends `${string}?` ? never : Name]: Value<Args[Name]>;
} & {
	[Name in keyof Args as Args[Name] extends `${string}?` ? Name : never]?: Value<Args[Name]>;
};

type Value<Type> = Type extends `${infer Given}?`
	? Value<Given>
	: Type extends `${infer Given} | null`
		? Value<Given> | null
		: Type extends keyof SqlTypes
			? SqlTypes[Type]
			: never;

type Argument = `${keyof SqlTypes}${'' | ' | null'}${'' | '?'}`;

/** As `format_type` of PostgreSQL names them, and as they travel in JSON. */
type SqlTypes = {
	bigint: number;
	boolean: boolean;
	/** `YYYY-MM-DD` */
	date: string;
	inet: string;
	integer: number;
	jsonb: object;
	text: string;
	'text[]': string[];
	uuid: string;
};

export type Role = 'service_role' | 'authenticated';
