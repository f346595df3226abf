import { describe, expect, test } from 'vitest';
import { readNetwork } from '#domain/network.ts';

describe('a network is read', () => {
	test.each([
		['192.0.2.0/24', '192.0.2.0/24'],
		[' 192.0.2.7 ', '192.0.2.7/32'],
		['203.0.113.128/25', '203.0.113.128/25'],
		['198.51.0.0/16', '198.51.0.0/16'],
		['2001:DB8:1::/48', '2001:db8:1::/48'],
		['2001:db8::7', '2001:db8::7/128'],
	])('%s', (typed, network) => {
		expect(readNetwork(typed)).toEqual({ network });
	});
});

describe('what is no network of a place is refused, and why', () => {
	test.each([
		['', 'network_wrong'],
		['library', 'network_wrong'],
		['192.0.2', 'network_wrong'],
		['192.0.2.256', 'network_wrong'],
		['192.0.2.0/33', 'network_wrong'],
		['192.0.2.0/', 'network_wrong'],
		['2001:db8:::1', 'network_wrong'],
		['2001:db8::/129', 'network_wrong'],
		['192.0.2.7/24', 'network_not_start'],
		['2001:db8:1::1/48', 'network_not_start'],
		['192.168.1.0/24', 'network_inside'],
		['10.1.2.3', 'network_inside'],
		['172.20.0.0/16', 'network_inside'],
		['fd00::/48', 'network_inside'],
		['0.0.0.0/0', 'network_too_wide'],
		['192.0.0.0/15', 'network_too_wide'],
		['2001:db0::/28', 'network_too_wide'],
	])('%s', (typed, problem) => {
		expect(readNetwork(typed)).toEqual({ problem });
	});
});
