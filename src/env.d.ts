declare namespace App {
	/** What src/middleware.ts and the pages of the staff door tell each other about one request. */
	// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that exists already
	interface Locals {
		netlify: { context: import('@netlify/functions').Context };
		/** Who is signed in; there is always somebody on pages that need it. */
		session?: import('#server/staff/session.ts').Session;
		/** Set-Cookie values that a page adds to its answer. */
		cookies: string[];
		/** Why the form on the page was refused: it is shown with what was typed. */
		refused?: import('#server/staff/kept-form.ts').KeptForm;
		/** What was typed before the language was switched: the page shows it, and the form is not sent. */
		typed?: import('#server/http/request.ts').Values;
		/** The status of the page that is shown instead; `foreign` for a form from another site. */
		problem?: number | 'foreign';
	}
}
