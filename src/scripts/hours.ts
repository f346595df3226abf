export {};

// Optional help: marks today's line in a table of opening hours. The page may have been made on another day.
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/London' });
const today = document.querySelector(`[data-day=${weekday.format().toLowerCase()}]`);

today?.setAttribute('aria-current', 'date');
