/**
 * Words that are frequent in councils' letters and notices, each with the usual word. The list is our own choice, of
 * words that plain-English guidance warns of. Words that also have an everyday meaning are left out.
 */
export const jargonWords = `
	commence*: start
	terminate*, cease*: end or stop
	endeavour*: try
	facilitate*: help or make easier
	utilise*, utilize*: use
	utilisation, utilization: use
	ascertain*: find out
	expedite*: speed up
	implement*: carry out
	implementation: how it is done
	initiate*: start
	necessitate*: need
	remunerate*: pay
	remuneration: pay
	reside*: live
	retain*: keep
	rectify, rectifies, rectified, rectifying: put right
	notify, notifies, notified, notifying: tell
	liaise*: talk or work with
	signpost*: point to or send to
	empower*: let or help
	incentivise*, incentivize*: encourage
	prioritise*, prioritize*: put first
	ameliorate*: improve
	effectuate*: do
	enumerate*: list
	evidence*: show
	formulate*: work out
	furnish*: give
	disseminate*: spread or send out
	adjudicate*: decide
	administer*: run
	alleviate*: ease
	apprise*: tell
	augment*: add to
	cascade*: pass on
	collate*: gather
	compile*: put together
	designate*: name
	discontinue*: stop
	envisage*: expect
	evaluate*: judge or test
	leverage*: use
	mitigate*: make less harmful
	optimise*, optimize*: make the best of
	pertain*: be about
	procure*: buy or get
	purchase*: buy
	relinquish*: give up
	stipulate*: say or demand
	streamline*: make simpler
	validate*: check
	substantiate*: prove
	additional: more or extra
	adjacent to: next to
	aforementioned, aforesaid: this or that
	applicable: that applies
	approximately: about
	beneficial: helpful
	commensurate with: in line with
	comprehensive: full
	cognisant of: aware of
	consequently: so
	detrimental: harmful
	expeditiously: quickly
	forthwith: at once
	furthermore, moreover: also
	hereby, herewith: (leave it out)
	hereinafter, hereafter: from now on
	heretofore: until now
	henceforth: from now on
	inasmuch as: because
	incumbent upon: up to
	in abeyance: waiting
	inter alia: among other things
	mandatory: must be done
	meaningful engagement: talking and listening
	multi-agency: of several organisations
	notwithstanding: in spite of
	numerous: many
	ongoing: that goes on
	optimum: best
	pursuant to, in pursuance of: under
	requisite: needed
	robust: strong
	statutory consultees: those whom the law says we must ask
	stakeholder, stakeholders: people who have a part in it
	subsequent to: after
	subsequently: later
	subsequent: later or next
	sufficient: enough
	synergy, synergies: working together
	thereafter: after that
	thereby: so
	therein, thereof: in it or of it
	viz: namely
	whereby: by which
	whilst: while
	wherein: in which
	direction of travel: plan
	going forward, moving forward: from now on
	key deliverables, deliverables: what we will do
	best practice: what works
	core values: what matters to us
	service users, service user: people who use it
	service provision, service delivery: services
	footfall: visitors
	low-hanging fruit: what is easy
	modal shift: people who walk, cycle or take the bus instead
	public realm: streets and squares
	active travel: walking and cycling
	built environment: buildings and streets
	hard to reach, hard-to-reach: whom we have not reached
	at this moment in time, at the present time: now
	at your earliest convenience: as soon as you can
	at this juncture: now
	a number of: some or several
	as a consequence of: because of
	as regards, with regard to, with respect to, in respect of, in relation to: about
	due to the fact that, owing to the fact that, in view of the fact that, on the grounds that: because
	by means of, by virtue of: by
	for the duration of: during
	for the purpose of, for the purposes of: for or to
	in accordance with: under or as it says in
	in advance of, prior to: before
	in conjunction with: with
	in connection with: about
	in excess of: more than
	in lieu of: instead of
	in order to: to
	in receipt of: getting
	in the event of, in the event that: if
	in the vicinity of: near
	in the absence of: without
	is in a position to, are in a position to: can
	on a daily basis: every day
	on a regular basis: often
	on an annual basis: every year
	on behalf of the council: for the council
	on the part of: by
	please find attached, please find enclosed: here is
	should you wish to: if you want to
	should you require: if you need
	take into consideration: think about
	the majority of: most of
	until such time as: until
	with a view to: to
	with effect from: from
	with immediate effect: now
	without further delay: now
	undertake a review of, undertake a review: review
	make an application: apply
	make payment: pay
	provide assistance: help
	give consideration to: think about
	carry out an inspection of: inspect
	refuse receptacle, waste receptacle, waste receptacles, refuse receptacles: bin
	household waste recycling centre: tip
`;
