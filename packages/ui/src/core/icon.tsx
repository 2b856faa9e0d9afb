/** The few drawings that seeker and staff share; inlined, because the seeker page loads no icon library. Decoration only: a word stands beside each. */
const paths = {
	octagon: ['M7.9 2.5h8.2l5.4 5.4v8.2l-5.4 5.4H7.9l-5.4-5.4V7.9z', 'M12 7.5v5.5', 'M12 16.5h.01'],
	triangle: ['M12 3.5 22 20.5H2z', 'M12 10v4.5', 'M12 17.5h.01'],
	eye: ['M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z', 'M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z'],
	dashed: [],
	check: ['m4.5 12.5 5 5 10-11'],
	down: ['M12 5v14', 'm6 13 6 6 6-6'],
	phone: ['M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z'],
	send: ['m4 12 16-7.5-5 15.5-3.5-6.5z', 'm11.5 13.5 8-8'],
	close: ['m6 6 12 12', 'M18 6 6 18'],
	clock: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M12 7.500V12l3 2'],
	lock: ['M5.5 11h13v9.5h-13z', 'M8 11V7.5a4 4 0 0 1 8 0V11'],
	expand: ['m6 9 6 6 6-6'],
	mark: [],
} as const

export type IconName = keyof typeof paths

export interface IconProps {
	readonly name: IconName
	/** Side length in CSS pixels at the default text size; it grows with the text. */
	readonly size?: number
	/** Turn it round in right-to-left writing (send, back), but not phones, clocks and checks. */
	readonly mirrored?: boolean
}

export function Icon({ name, size = 20, mirrored = false }: IconProps) {
	const side = `${size / 16}em`
	return (
		<svg
			aria-hidden="true"
			focusable="false"
			viewBox="0 0 24 24"
			width={side}
			height={side}
			fill="none"
			stroke="currentColor"
			strokeWidth={1.75}
			strokeLinecap="round"
			strokeLinejoin="round"
			className={mirrored ? 'mirrored' : undefined}
		>
			{name === 'dashed' && <circle cx={12} cy={12} r={9} strokeDasharray="3.2 3.86" />}
			{name === 'mark' && <path d="M15.5 4.1a8.6 8.6 0 1 1-7 0" strokeWidth={3} />}
			{paths[name].map((path) => (
				<path key={path} d={path} />
			))}
		</svg>
	)
}
