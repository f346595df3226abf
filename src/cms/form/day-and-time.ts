import type { Decap } from '../decap.ts';

/**
 * Asks for a day or a time of day with the browser's own field. Decap's own field reads a year while it is being typed, and
 * takes the 2 of 2026 for 1902.
 */
export function registerDayAndTime(decap: Decap) {
	for (const type of ['date', 'time'] as const)
		decap.registerWidget(widgetNames[type], control(type), shown, {});
}

export const widgetNames = { date: 'moothall-day', time: 'moothall-time' };

function control(type: 'date' | 'time') {
	return createClass({
		render() {
			const { forID, value, isDisabled, onChange, classNameWrapper, ...active } = this.props;
			return h('input', {
				type,
				id: forID,
				className: classNameWrapper,
				value: value ?? '',
				disabled: isDisabled,
				onChange: ({ target }: { target: HTMLInputElement }) => onChange(target.value),
				onFocus: active.setActiveStyle,
				onBlur: active.setInactiveStyle,
			});
		},
	});
}

const shown = ({ value }: Pick<Props, 'value'>) => value ?? '';

/** Decap's own React, which it puts into the window. */
const { h, createClass } = globalThis as unknown as {
	h(component: unknown, props: object): unknown;
	createClass(parts: { render(): unknown } & ThisType<{ props: Props }>): unknown;
};

type Props = {
	forID: string;
	value?: string;
	isDisabled?: boolean;
	classNameWrapper: string;
	onChange(value: string): void;
	setActiveStyle(): void;
	setInactiveStyle(): void;
};
