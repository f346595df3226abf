/**
 * The list field. Decap counts its items only when the list appears: it would throw away what is typed into items that
 * came later, from the other language.
 */
export function counted(control: unknown) {
	return class extends (control as ListControl) {
		componentDidUpdate() {
			const size = this.props.value?.size ?? 0;
			const { keys, itemsCollapsed } = this.state;
			if (keys.length === size) return;
			const more = Array.from({ length: Math.max(0, size - keys.length) }, () =>
				crypto.randomUUID(),
			);
			this.setState({
				keys: [...keys.slice(0, size), ...more],
				itemsCollapsed: [...itemsCollapsed.slice(0, size), ...more.map(() => false)],
			});
		}
	};
}

type ListControl = new (...args: unknown[]) => {
	props: { value?: { size: number } };
	state: ListState;
	setState(state: ListState): void;
};
type ListState = { keys: string[]; itemsCollapsed: boolean[] };
