import QRCode from 'qrcode';

/**
 * A QR code as one line in SVG, to be drawn one module wide: its rows run along y = 0, 1, 2 …, and only moves and
 * lengths are written, which weighs half of what squares do. `side` is in modules. Level L, since paper on a
 * noticeboard is easily read.
 */
export function qrLine(text: string): { line: string; side: number } {
	// Said to be bytes, since looking for a shorter mix of modes takes longer than all the rest.
	const segments = [{ data: Buffer.from(text), mode: 'byte' as const }];
	const { modules } = QRCode.create(segments, { errorCorrectionLevel: 'L' });
	let line = '';
	for (let y = 0; y < modules.size; y++) {
		line += `M0 ${y}`;
		let end = 0;
		for (let x = 0; x < modules.size; x++) {
			if (!modules.get(y, x)) continue;
			const start = x;
			while (x + 1 < modules.size && modules.get(y, x + 1)) x++;
			line += `m${start - end} 0h${x + 1 - start}`;
			end = x + 1;
		}
	}
	return { line, side: modules.size };
}
