export {};

// Optional help: updates the count on a petition's page. Without this script, the page says when it was counted.
const asOf = document.querySelector<HTMLElement>('[data-tally]');
const count = document.querySelector('[data-count]');

if (asOf && count) {
	const response = await fetch(asOf.dataset.tally!).catch(() => undefined);
	if (response?.ok) {
		const tally: { count: number } = await response.json();
		count.textContent = tally.count.toLocaleString('en-GB');
		asOf.textContent = asOf.dataset.live!;
	}
}
