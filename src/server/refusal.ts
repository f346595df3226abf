/** Why something was not done. The reasons of the database are declared in `database/`, each beside its function. */
export type Refusal<Reason extends string> = {
	/** The HTTP status. */
	status: number;
	reason: Reason;
	/** The field that the reason belongs to, if it is one field's. */
	field?: string;
	/** Seconds until it is worth trying again. */
	wait?: number;
	/** The moment at which something ended: when a petition closed. */
	ended?: string;
	/** How often a code may still be tried. */
	left?: number;
};
