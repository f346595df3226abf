import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type JsonWebKey,
	sign,
	verify,
} from 'node:crypto';

/** A new private key for access tokens, as a JSON web key with an id. */
export function newSigningKey(): SigningKey {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const key = privateKey.export({ format: 'jwk' });
	const kid = createHash('sha256').update(`${key.x}.${key.y}`).digest('hex').slice(0, 32);
	return { ...key, kid };
}

/** Uses ES256, as Supabase projects do since 2025. */
export function tokenKeys(key: SigningKey): TokenKeys {
	const privateKey = createPrivateKey({ key, format: 'jwk' });
	const publicKey = createPublicKey(privateKey);
	return {
		jwks: {
			keys: [
				{
					...publicKey.export({ format: 'jwk' }),
					kid: key.kid,
					alg: 'ES256',
					use: 'sig',
					key_ops: ['verify'],
					ext: true,
				},
			],
		},
		sign(claims) {
			const content = `${encode({ alg: 'ES256', kid: key.kid, typ: 'JWT' })}.${encode(claims)}`;
			const options = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
			return `${content}.${sign('sha256', Buffer.from(content), options).toString('base64url')}`;
		},
		isSignedBy(content, signature, kid) {
			const options = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
			return (
				kid === key.kid &&
				verify('sha256', Buffer.from(content), options, Buffer.from(signature, 'base64url'))
			);
		},
	};
}

function encode(value: object) {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export type SigningKey = JsonWebKey & { kid: string };

export type TokenKeys = {
	/** The answer of `/auth/v1/.well-known/jwks.json`, which is public. */
	jwks: { keys: object[] };
	sign(claims: object): string;
	isSignedBy(content: string, signature: string, kid: unknown): boolean;
};
