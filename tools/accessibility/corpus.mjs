import './src/types.mjs';

export const { judgeCorpus, tellers } = await import('./corpus/judged.ts');
export const { restlessPages, serveRestless } = await import('./corpus/restless.ts');
