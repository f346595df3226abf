import pg from 'pg';
import { afterAll, inject } from 'vitest';

/*
 * Before each file of journeys: waits until no other file of journeys runs. They count signatures on the same petitions, and
 * editors publish in one town. The database ends the lock with this connection, also when this process is killed.
 */
const client = new pg.Client({ connectionString: inject('hub').database });
await client.connect();
await client.query(`select pg_advisory_lock(hashtext('one journey at a time'))`);

afterAll(() => client.end());
