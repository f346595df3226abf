import { type Fault, twins } from './fault.ts';
import { form } from './page.ts';

const days = `<p><input type="radio" id="friday" name="day" value="friday"> <label for="friday">Friday</label></p>
<p><input type="radio" id="saturday" name="day" value="saturday"> <label for="saturday">Saturday</label></p>
<p><input type="radio" id="sunday" name="day" value="sunday"> <label for="sunday">Sunday</label></p>`;

/** WCAG guideline 1.3: what is seen to belong together is said to. */
export const structure: Fault[] = [
	{
		name: 'heading-in-bold-only',
		criterion: '1.3.1',
		sentence: 'The headings of a long page are bold paragraphs, which nobody can jump to.',
		...twins(
			{ title: 'Bins and recycling', style: '.big { font-size: 1.5rem; line-height: 1.25 }' },
			{ main: bins('<p class="big"><strong>', '</strong></p>') },
			{ main: bins('<h2>', '</h2>') },
		),
	},
	{
		name: 'heading-that-skips-a-level',
		criterion: '1.3.1',
		sentence: 'A heading of the fourth level follows one of the second.',
		...twins(
			{ title: 'Hire the village hall' },
			{
				main: '<h2>Prices</h2>\n<p>All prices are for one hour.</p>\n<h4>Weekends</h4>\n<p>The large room costs £18.</p>',
			},
			{
				main: '<h2>Prices</h2>\n<p>All prices are for one hour.</p>\n<h3>Weekends</h3>\n<p>The large room costs £18.</p>',
			},
		),
	},
	{
		name: 'heading-without-text',
		criterion: '1.3.1',
		also: ['2.4.6'],
		sentence: 'An editor left an empty heading behind.',
		...twins(
			{ title: 'Lost property' },
			{ main: '<h2></h2>\n<p>Gloves, umbrellas and one accordion wait at the front desk.</p>' },
			{
				main: '<h2>What was found in May</h2>\n<p>Gloves, umbrellas and one accordion wait at the front desk.</p>',
			},
		),
	},
	{
		name: 'list-of-dots-and-line-breaks',
		criterion: '1.3.1',
		sentence: 'A list is one paragraph with dots and line breaks in it.',
		...twins(
			{ title: 'What to bring to the repair café' },
			{ main: '<p>• the thing that is broken<br>\n• its cable<br>\n• the parts that fell off</p>' },
			{
				main: '<ul>\n<li>the thing that is broken</li>\n<li>its cable</li>\n<li>the parts that fell off</li>\n</ul>',
			},
		),
	},
	{
		name: 'list-with-boxes-in-it',
		criterion: '1.3.1',
		sentence: 'The entries of a list are plain boxes, so its length and its entries are not told.',
		...twins(
			{ title: 'Stalls that have a place left' },
			{ main: '<ul>\n<div>Bread</div>\n<div>Plants</div>\n<div>Second-hand books</div>\n</ul>' },
			{ main: '<ul>\n<li>Bread</li>\n<li>Plants</li>\n<li>Second-hand books</li>\n</ul>' },
		),
	},
	{
		name: 'table-without-headers',
		criterion: '1.3.1',
		sentence: 'The first row of a table is bold, and none of its cells is a header.',
		...twins(
			{ title: 'Opening hours of the library', style: '.first { font-weight: bold }' },
			{
				main: hours(
					'<tr class="first">\n<td>Day</td>\n<td>Opens</td>\n<td>Closes</td>\n</tr>',
					'td',
				),
			},
			{
				main: hours(
					'<tr>\n<th scope="col">Day</th>\n<th scope="col">Opens</th>\n<th scope="col">Closes</th>\n</tr>',
					'th',
				),
			},
		),
	},
	{
		name: 'table-said-to-be-layout',
		criterion: '1.3.1',
		sentence: 'A table of figures is marked as mere layout, so that its headers belong to nothing.',
		...twins(
			{ title: 'Opening hours of the pool' },
			{
				main: hours(
					'<tr>\n<th scope="col">Day</th>\n<th scope="col">Opens</th>\n<th scope="col">Closes</th>\n</tr>',
					'th',
					' role="presentation"',
				),
			},
			{
				main: hours(
					'<tr>\n<th scope="col">Day</th>\n<th scope="col">Opens</th>\n<th scope="col">Closes</th>\n</tr>',
					'th',
				),
			},
		),
	},
	{
		name: 'cell-of-a-missing-header',
		criterion: '1.3.1',
		sentence: 'A cell names a header that the table does not have.',
		...twins({ title: 'Bus times' }, { main: buses('morning-bus') }, { main: buses('morning') }),
	},
	{
		name: 'radio-buttons-without-a-group',
		criterion: '1.3.1',
		also: ['3.3.2'],
		sentence: 'The question above three radio buttons is a paragraph, and is not heard with them.',
		...twins(
			{ title: 'Which day suits you?' },
			{ main: form(`<p>Best day for the fair</p>\n${days}`) },
			{ main: form(`<fieldset>\n<legend>Best day for the fair</legend>\n${days}\n</fieldset>`) },
		),
	},
	{
		name: 'group-without-a-legend',
		criterion: '1.3.1',
		also: ['3.3.2', '4.1.2'],
		sentence: 'Fields are in a group that has no legend.',
		...twins(
			{ title: 'Vote for the name of the gritter' },
			{ main: form(`<fieldset>\n<p>Best day for the count</p>\n${days}\n</fieldset>`) },
			{ main: form(`<fieldset>\n<legend>Best day for the count</legend>\n${days}\n</fieldset>`) },
		),
	},
	{
		name: 'two-menus-with-the-same-name',
		criterion: '1.3.1',
		sentence:
			'Two navigation landmarks are both called Main, so a list of landmarks does not tell them apart.',
		...twins(
			{ title: 'Allotments' },
			{
				main: '<nav aria-label="Main">\n<ul>\n<li><a href="/allotments/rules">Rules</a></li>\n<li><a href="/allotments/rents">Rents</a></li>\n</ul>\n</nav>',
			},
			{
				main: '<nav aria-label="Allotments">\n<ul>\n<li><a href="/allotments/rules">Rules</a></li>\n<li><a href="/allotments/rents">Rents</a></li>\n</ul>\n</nav>',
			},
		),
	},
];

function bins(open: string, close: string): string {
	return `${open}Black bins${close}
<p>Black bins are emptied every other Tuesday. Put them out by seven in the morning, with the handles to the road.</p>
${open}Garden waste${close}
<p>Brown bins cost £42 a year, and are emptied from March until November. Grass, leaves and twigs go into them.</p>`;
}

function hours(head: string, dayCell: 'th' | 'td', attributes = ''): string {
	const day = (name: string) =>
		dayCell === 'th' ? `<th scope="row">${name}</th>` : `<td>${name}</td>`;
	return `<table${attributes}>
<tbody>
${head}
<tr>\n${day('Monday')}\n<td>9.30</td>\n<td>17.00</td>\n</tr>
<tr>\n${day('Thursday')}\n<td>9.30</td>\n<td>19.00</td>\n</tr>
<tr>\n${day('Saturday')}\n<td>10.00</td>\n<td>13.00</td>\n</tr>
</tbody>
</table>`;
}

function buses(header: string): string {
	return `<table>
<tbody>
<tr>\n<th id="line" scope="col">Line</th>\n<th id="morning" scope="col">Morning</th>\n<th id="evening" scope="col">Evening</th>\n</tr>
<tr>\n<td headers="line">7</td>\n<td headers="${header}">8.10</td>\n<td headers="evening">18.40</td>\n</tr>
</tbody>
</table>`;
}
