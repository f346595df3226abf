/** Lets the page's scripts answer to what was just done to the page. */
export async function reaction(): Promise<void> {
	if (globalThis.stillness) await globalThis.stillness.react();
	else await new Promise((done) => setTimeout(done));
}
