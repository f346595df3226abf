import { serveParent } from '../child.ts';
import { startTown } from '../town.ts';

const [built] = process.argv.slice(2);
await serveParent((starting) => startTown(starting, { built }));
