export {};

// Optional help: a button that copies the address of a page, and says so to who does not see it.
const line = document.querySelector<HTMLElement>('[data-copy]');
const said = line?.querySelector('[role=status]');

if (line && said && 'clipboard' in navigator) {
	line.hidden = false;
	line.querySelector('button')!.addEventListener('click', async () => {
		await navigator.clipboard.writeText(line.dataset.copy!);
		said.textContent = line.dataset.said!;
	});
}
