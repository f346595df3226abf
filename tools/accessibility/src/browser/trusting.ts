import type { LaunchOptions } from 'puppeteer';

/** Whether the browser is told to take every certificate. Then all that we load ourselves is taken too. */
export function isTrustingAll({ acceptInsecureCerts, args = [] }: LaunchOptions): boolean {
	return acceptInsecureCerts === true || args.includes('--ignore-certificate-errors');
}
