/** Amounts in words, for inside a sentence. */
export const amounts = {
	minutes: (n: number) => (n === 1 ? 'one minute' : `${n} minutes`),
	hours: (n: number) => (n === 1 ? 'one hour' : `${n} hours`),
	people: (n: number) => (n === 1 ? 'one person' : `${few[n] ?? n} people`),
	emails: (n: number) => (n === 1 ? 'one email' : `${few[n] ?? n} emails`),
};

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
