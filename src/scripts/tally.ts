export {};

// A small comfort: the count on a petition's page becomes the present one. Without it, the page says when it counted.
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
