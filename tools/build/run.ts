import { builtFunctions, bundleFunctions } from './functions.ts';

/* The second step of `npm run build`. Astro's is the first. */
await bundleFunctions(builtFunctions);
