export {};

// A small comfort: one press prints the page as a notice. Without it, the browser's own print makes the same sheet.
const line = document.querySelector<HTMLElement>('[data-print]');

if (line) {
	line.hidden = false;
	line.addEventListener('click', (event) => {
		if (event.target !== line) print();
	});
}
