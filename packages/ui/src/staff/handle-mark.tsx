import type { Handle, Landform } from './handle-name.tsx'

/** One silhouette per landform in a 24 × 24 box, told apart without colour. */
const shapes: Readonly<Record<Landform, string>> = {
	river: 'M2 8c3-4 5-4 8 0s6 4 12-1v6c-6 5-9 5-12 1s-5-4-8 0z',
	hill: 'M2 20a10 14 0 0 1 20 0z',
	lake: 'M12 6c6 0 10 3 10 6.500S18 19 12 19 2 16 2 12.500 6 6 12 6z',
	meadow: 'M4 4h16v16H4z',
	forest: 'M12 2 21 21H3z',
	island: 'M12 3a6 6 0 0 1 6 6v4h4a10 8 0 0 1-20 0h4V9a6 6 0 0 1 6-6z',
	valley: 'M2 4h5l5 9 5-9h5L12 22z',
	harbour: 'M3 3h6v7a3 3 0 0 0 6 0V3h6v8a9 9 0 0 1-18 0z',
	field: 'M8 4h14l-6 16H2z',
	coast: 'M4 3a17 17 0 0 1 17 17v1H4z',
	brook: 'M2 5c4-3 6 3 10 0s6-3 10 0v5c-4-3-6 3-10 0s-6-3-10 0zM2 15c4-3 6 3 10 0s6-3 10 0v5c-4-3-6 3-10 0s-6-3-10 0z',
	ridge: 'M2 20 7 7l4 6 4-9 7 16z',
}

/** Decoration: the handle in words stands beside it. It takes the colour of the text around it. */
export function HandleMark({ handle, size = 20 }: { readonly handle: Handle; readonly size?: number }) {
	const side = `${size / 16}em`
	return (
		<svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width={side} height={side} fill="currentColor">
			<path d={shapes[handle.landform]} />
		</svg>
	)
}
