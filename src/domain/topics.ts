/** A topic of feedback, with the working days in which its team promises an answer; undefined if there is none. */
export function topicOf<Topic extends { id: string; days?: number }>(
	{ topics, answer_within_days: usual }: { topics: Topic[]; answer_within_days: number },
	id: string,
) {
	const topic = topics.find((each) => each.id === id);
	return topic && { ...topic, days: topic.days ?? usual };
}
