import { serveParent } from '../child.ts';
import { startTown } from '../town.ts';

await serveParent(startTown);
