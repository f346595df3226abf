/**
 * What residents told the council in some years: 100,000 messages, of which 4,000 wait, 500 of them late, and 50 may be about
 * danger. `$1` is text for the messages, `$2` an officer who has taken some.
 */
export const INBOX = `
	insert into app.feedback (
		reference, topic, message, location, name, email, phone, lang, channel, kind, state, received_at, promised_days, promised_on,
		taken_by, answered_at, is_on_time, closed_at, danger, replied_at
	)
	select 'BENCH-' || n,
		(array['bins-and-recycling', 'streets-and-lights', 'parks-and-paths', 'market', 'libraries-and-halls', 'something-else'])[1 + n % 6],
		trim(substr($1, 1 + n * 7919 % (length($1) - 2000), 150 + n % 500)) || '.', case when n % 3 = 0 then 'Mill Lane' end,
		(array['Siân', 'Mohammed', 'Margaret', 'Tomasz', 'Gwilym', 'Aisha', 'Peter'])[1 + n % 7] || ' ' ||
			(array['Okafor', 'Pritchard', 'Smith', 'Kowalczyk', 'Patel', 'Hughes'])[1 + n / 7 % 6],
		'sender' || n || '@home.example', '01632 ' || lpad(n::text, 6, '0'), case n % 5 when 0 then 'cy' else 'en' end,
		case when n % 20 = 0 then 'phone' else 'web' end, (array['problem', 'idea', 'question', 'thanks'])[1 + n % 4],
		state, received_at, 10, received_at::date + 14,
		case when state = 'in_progress' and n % 2 = 0 then $2::uuid end,
		case when state in ('answered', 'closed') then received_at + interval '8 days' end,
		case when state in ('answered', 'closed') then true end,
		case when state = 'closed' then received_at + interval '36 days' end,
		case when n % 2000 = 7 then '{gas}'::text[] else '{}' end,
		case when state = 'answered' and n % 10 = 4 then now() end
	from (
		select n,
			case when n % 100 < 3 then 'received' when n % 100 = 3 then 'in_progress' when n % 100 < 15 then 'answered' else 'closed' end as state,
			now() - case when n % 100 < 4 then n % 16 when n % 100 < 15 then 20 + n % 20 else 60 + n % 700 end * interval '1 day' as received_at
		from generate_series(1, 100000) as n
	) as numbered`;
