export {};

// Optional help: a button that prints the page as a notice. The browser's own print command makes the same sheet.
const line = document.querySelector<HTMLElement>('[data-print]');

if (line) {
	line.hidden = false;
	line.addEventListener('click', (event) => {
		if (event.target !== line) print();
	});
}
