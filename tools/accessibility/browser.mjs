import './src/types.mjs';

export const { launchBrowser } = await import('./src/browser/chromium.ts');
