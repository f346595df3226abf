import { strings } from '#strings/index.ts';
import type { Event } from '../events/events.ts';
import type { Hours } from '../places/hours.ts';
import { hub } from '../settings.ts';

/** Schema.org facts about the next occurrence of an event. https://schema.org/Event */
export function eventFacts(
	data: Event['data'],
	day: string,
	place?: { title: string; address: string },
) {
	return {
		'@type': 'Event',
		name: data.title,
		description: data.summary,
		startDate: data.starts_at ? `${day}T${data.starts_at}` : day,
		endDate: data.ends_at ? `${data.ends_on ?? day}T${data.ends_at}` : data.ends_on,
		eventStatus: `https://schema.org/${data.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
		eventAttendanceMode: `https://schema.org/${attendance(data)}EventAttendanceMode`,
		location: location(data, place),
		organizer: { '@type': 'Organization', name: hub.council.en },
	};
}

/** Schema.org facts about a place and when it is open. https://schema.org/CivicStructure */
export function placeFacts(data: PlaceData) {
	return {
		'@type': 'CivicStructure',
		name: data.title,
		description: data.summary,
		telephone: data.phone,
		address: { '@type': 'PostalAddress', streetAddress: data.address, postalCode: data.postcode },
		openingHoursSpecification: data.hours.map(({ day, opens, closes }) => ({
			'@type': 'OpeningHoursSpecification',
			dayOfWeek: days[day],
			opens,
			closes,
		})),
	};
}

function attendance(data: Event['data']): string {
	if (!data.online) return 'Offline';
	return data.place || data.where ? 'Mixed' : 'Online';
}

function location(data: Event['data'], place?: { title: string; address: string }) {
	if (place) return { '@type': 'Place', name: place.title, address: place.address };
	if (data.where) return { '@type': 'Place', name: data.where, address: data.where };
	return { '@type': 'VirtualLocation', url: data.online };
}

/** Schema.org's names of weekdays are English. */
const { days } = strings('en').places;

type PlaceData = {
	title: string;
	summary: string;
	phone: string;
	address: string;
	postcode: string;
	hours: Hours;
};
