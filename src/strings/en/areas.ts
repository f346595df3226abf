export const areas = {
	summary: (many: string) =>
		`Your ${many}: who speaks for you, who lives there, and what is happening.`,
	people: 'People',
	households: 'Households',
	offline: 'Households without internet',
	oneIn: (n: number) => `one in ${n}`,
	councillors: 'Your councillors',
	news: (area: string) => `News from ${area}`,
	places: (area: string) => `Places in ${area}`,
	petitions: (area: string) => `Petitions signed in ${area}`,
};
