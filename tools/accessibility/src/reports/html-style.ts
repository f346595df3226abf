/**
 * The look of the report: a page of print, one column of text and one ink with one accent. Text keeps 7:1 against its
 * ground in both schemes.
 */
export const style = `
:root {
	color-scheme: light dark;
	--paper: #fffdf6;
	--wash: #f4efe1;
	--ink: #1a1d26;
	--quiet: #474b57;
	--hair: #cfc7b3;
	--accent: #7c1f12;
	--serif: Charter, 'Bitstream Charter', 'Sitka Text', 'Noto Serif', Cambria, Georgia, serif;
	--sans: Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'Noto Sans', 'DejaVu Sans', sans-serif;
	--mono: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #15171c;
		--wash: #20242c;
		--ink: #f2eee3;
		--quiet: #c3c1b8;
		--hair: #454a55;
		--accent: #ffb4a5;
	}
}
*, ::before, ::after { box-sizing: border-box }
html { font: 106.25%/1.55 var(--serif); background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 62rem }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em }
a:hover { text-decoration-thickness: 0.15em }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 6px #ffd44d }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 0.8rem; background: var(--paper) }
header { border-bottom: 4px double var(--ink); padding: 1.4rem 0 0.6rem; display: flex; flex-wrap: wrap; gap: 0.2rem 2rem; align-items: baseline; justify-content: space-between }
header p { margin: 0 }
.name { font-size: 1.35rem; font-weight: 700; letter-spacing: -0.01em }
.dateline, .meta, caption, footer, .facts dt, summary, .links, th, td { font-family: var(--sans) }
.dateline, .meta, footer { font-size: 0.9rem; color: var(--quiet) }
.dateline b { color: var(--ink); margin-right: 0.6em }
h1, h2, h3 { line-height: 1.15; text-wrap: balance; margin: 0 }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.8vw, 3rem); letter-spacing: -0.015em; margin: 1.6rem 0 0.6rem; max-width: 20em }
h2 { font-size: 1.55rem; border-top: 3px solid var(--ink); padding-top: 0.6rem; margin: 3.2rem 0 0.8rem }
h3 { font-size: 1.22rem; line-height: 1.25; margin-bottom: 0.4rem }
p { margin: 0 0 0.8em; max-width: 40em; text-wrap: pretty }
.lead { font-size: 1.18rem; line-height: 1.45; color: var(--quiet) }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0 1.4rem; margin: 1.6rem 0 0 }
.facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 1px solid var(--ink); padding: 0.5rem 0 }
.facts dd { margin: 0; font: 700 2.3rem/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums }
.facts div:first-child dd { color: var(--accent) }
.facts dt { font-size: 0.95rem }
table { border-collapse: collapse; width: 100%; font-size: 0.97rem; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--quiet); font-size: 0.9rem; padding-bottom: 0.4rem }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--hair) }
th:last-child, td:last-child { padding-right: 0 }
thead th { border-bottom: 2px solid var(--ink); overflow-wrap: normal }
tbody th { font-weight: 400 }
th a { display: inline-block; min-height: 1.6rem }
td { overflow-wrap: break-word }
article { border-top: 1px solid var(--ink); padding: 1.2rem 0 0.4rem; margin-top: 2rem }
h2 + p + article { margin-top: 1rem }
.links, .plain, .places { list-style: none; padding: 0; margin: 0 0 0.8rem }
.links { display: flex; flex-wrap: wrap; gap: 0.1rem 1.6rem; font-size: 0.95rem }
.links a, .places a { display: inline-block; padding: 0.15rem 0 }
.places a { padding-inline: 0.5rem; margin-inline: -0.5rem }
.things { padding: 0; margin: 0.4rem 0 0; list-style: none }
.things > li { border-left: 1px solid var(--hair); padding: 0.1rem 0 0.1rem 1rem; margin-bottom: 1.6rem }
.plain > li { margin-bottom: 1rem }
.plain p { margin: 0.2rem 0 0 }
code { font: 0.86rem/1.5 var(--mono) }
pre { margin: 0 0 0.6rem; padding: 0.55rem 0.8rem; background: var(--wash); white-space: pre-wrap; max-width: 56rem }
.places { font-size: 0.97rem; margin: 0 }
.places > li { margin-bottom: 0.35rem }
.places code { color: var(--quiet) }
img { display: block; max-width: 100%; height: auto; max-height: 20rem; border: 1px solid var(--hair); background: #fff; margin: 0.2rem 0 0.7rem }
.reason { font-style: italic }
.reason span { font-style: normal }
summary { cursor: pointer; padding: 0.4rem 0; color: var(--accent); text-decoration: underline; text-underline-offset: 0.18em; max-width: max-content }
footer { border-top: 4px double var(--ink); margin-top: 3.5rem; padding-top: 0.8rem }
@media (min-width: 56rem) {
	article { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: 0 2.6rem }
	.links { display: block }
}
@media (max-width: 30rem) {
	th, td { padding-right: 0.6rem }
	thead th:first-child { width: 45% }
	table { font-size: 0.92rem }
}
@media (forced-colors: active) {
	pre { border: 1px solid }
	img { forced-color-adjust: none }
}
@media print {
	:root { color-scheme: light; --paper: #fff; --wash: #fff; --ink: #000; --quiet: #222; --hair: #999; --accent: #000; font-size: 10.5pt }
	@page { margin: 1.5cm }
	body { max-width: none; padding: 0 }
	.skip, summary { display: none }
	details::details-content { content-visibility: visible; height: auto }
	pre { border: 1px solid var(--hair) }
	h2, h3 { break-after: avoid }
	tr, pre, img, .places > li { break-inside: avoid }
	h2 { margin-top: 1.6rem }
	article { margin-top: 1rem }
}
`;
