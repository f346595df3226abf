import { HELPED_REJECTED, OPEN } from './known.ts';

/**
 * What the desk shows only now and then: a rejected petition whose creator has no email, can change it once and is to be told,
 * a count that the audit of the night found wrong, and mails about danger that belong to no case.
 */
export const RARE_ON_DESK = `
	insert into app.petitions (slug, lang, action, background, creator_name, state, moderation_asked_at)
	values ('${HELPED_REJECTED}', 'cy', 'Agor y toiledau ar ddydd Sul', 'Maent ar gau.', 'Olwen Parry', 'rejected', now())
	on conflict do nothing;
	insert into app.creations (petition, id, sponsor_hash, creator, lapses_on, to_tell, to_tell_at)
	select asked.id, gen_random_uuid(), sha256(uuid_send(gen_random_uuid())),
		app.sign_offline(asked, 'Olwen Parry', 'TB1 2AB', 'phone', 'cy', '01632 960177'), current_date + 90, 'petition_rejected', now()
	from app.petitions as asked
	where asked.slug = '${HELPED_REJECTED}' and not exists (select from app.creations as begun where begun.petition = asked.id);
	insert into app.rejections (petition, code) select id, 'unclear' from app.petitions where slug = '${HELPED_REJECTED}'
	on conflict do nothing;
	insert into app.helped (reference, turn, channel, reason, has_consent, petition)
	select '2XJ6-KF7PA', gen_random_uuid(), 'phone', 'no_internet', true, id from app.petitions where slug = '${HELPED_REJECTED}'
	on conflict do nothing;
	insert into app.drifts (petition, area, channel, signatures, tallied, found_at)
	select id, 'market', 'web', 12, 13, now() from app.petitions where slug = '${OPEN}';
	insert into app.lost_mails (danger, number, first_at, last_at)
	values ('{suicide}', 2, now() - interval '2 hours', now()) on conflict do nothing`;
