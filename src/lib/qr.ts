import QRCode from 'qrcode';

/**
 * A QR code as one SVG path with a stroke one module wide: the rows are at y = 0, 1, 2 …. The path has only moves and
 * lengths, which is half the size of squares. `side` is in modules. Level L is enough for paper on a noticeboard.
 */
export function qrLine(text: string): { line: string; side: number } {
	// The mode is fixed, since searching for a shorter mix of modes takes longer than everything else.
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
