import { paths } from '#domain/paths.ts';
import type { Stage } from '../database/signing.ts';

/** The page after a signature was confirmed. The token is of a mail to the signer, from which a creator's page has its address. */
export function countedPath(
	{ petition, stage }: { petition: string; stage: Stage },
	token: string,
) {
	return {
		signed: paths.signed(petition),
		created: paths.ownPetition(token),
		supported: paths.supported('counted'),
		checking: paths.supported('checking'),
	}[stage];
}
