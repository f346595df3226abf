import './src/types.mjs';

export const { judgeCorpus, tellers } = await import('./corpus/judged.ts');
