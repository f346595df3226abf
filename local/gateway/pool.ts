import pg from 'pg';

/**
 * Connections to the database. One that breaks is replaced, and who was using it gets the error. Without listeners, the
 * error would end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
	const pool = new pg.Pool(config);
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}
