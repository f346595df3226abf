/** Decap itself, which a script before ours has put into the window. */
export const decap = (globalThis as { CMS?: Decap }).CMS!;

/** The part of its interface that we use. It brings no types that fit a page without a bundler. */
export type Decap = {
	init(options: { config: object }): void;
	getBackend(name: string): { init(...options: unknown[]): object };
	getLocale(name: string): Phrases;
	registerLocale(name: string, phrases: Phrases): void;
	getWidget(name: string): Widget;
	registerWidget(name: string, control: unknown, preview: unknown, schema: object): void;
	registerEditorComponent(component: object): void;
	registerEventListener(listener: { name: string; handler: (event: SaveEvent) => unknown }): void;
	registerPreviewTemplate(collection: string, component: unknown): void;
	registerPreviewStyle(style: string, options?: { raw: boolean }): void;
};

/** A map of Immutable.js, as far as we look into it. */
export type Immutable = {
	get(key: string): unknown;
	getIn(path: string[]): unknown;
	toJS(): Record<string, unknown>;
	setIn(path: string[], value: unknown): Immutable;
};

type SaveEvent = { entry: Immutable };
export type Widget = { control: unknown; preview: unknown; schema?: object };
export type Phrases = { [key: string]: string | Phrases };
