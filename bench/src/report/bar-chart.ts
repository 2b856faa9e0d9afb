export type Bar = {
	readonly label: string
	readonly value: number
	readonly min: number
	readonly max: number
	readonly isBaseline?: boolean
}
export type BarChart = {
	readonly title: string
	readonly unit: string
	readonly bars: readonly Bar[]
	/** Drawn as a line: what was aimed for. */
	readonly goal?: number
	readonly digits: number
}

const width = 720
const left = 210
const right = 120
const top = 44
const step = 34
const barHeight = 18
const bottom = 30

/** Horizontal bars with the spread of their windows, for light and dark pages alike. Nothing in it needs a script. */
export function barChart({ title, unit, bars, goal, digits }: BarChart): string {
	const most = Math.max(...bars.map(({ max }) => max), goal ?? 0)
	const x = (value: number) => left + (value / most) * (width - left - right)
	const height = top + bars.length * step + bottom
	const rows = bars.map(({ label, value, min, max, isBaseline }, index) => {
		const y = top + index * step
		const middle = y + barHeight / 2
		return [
			`<text class="label" x="${left - 10}" y="${middle + 5}">${escaped(label)}</text>`,
			`<rect class="${isBaseline ? 'baseline' : 'bar'}" x="${left}" y="${y}" width="${round(x(value) - left)}" height="${barHeight}" rx="2"/>`,
			`<path class="spread" d="M${round(x(min))} ${middle}H${round(x(max))}M${round(x(min))} ${middle - 4}v8M${round(x(max))} ${middle - 4}v8"/>`,
			`<text x="${round(x(max)) + 8}" y="${middle + 5}">${value.toFixed(digits)}</text>`,
		].join('')
	})
	const end = height - bottom + 4
	const goalLine =
		goal === undefined
			? ''
			: `<path class="goal" d="M${round(x(goal))} ${top - 8}V${end}"/><text class="small" x="${round(x(goal))}" y="${end + 16}" text-anchor="middle">goal ${goal.toFixed(digits)}</text>`
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #222 } .title { font-weight: 600; font-size: 15px } .small { font-size: 11px } .label { text-anchor: end }
.bar { fill: #2f6f8f } .baseline { fill: #9aa5ab } .spread { stroke: #222; fill: none } .goal { stroke: #b3541e; stroke-dasharray: 4 3; fill: none }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .bar { fill: #5fa8c9 } .baseline { fill: #6b757b } .spread { stroke: #ddd } .goal { stroke: #e08a55 } }
</style>
<text class="title" x="10" y="22">${escaped(title)} <tspan class="small">(${escaped(unit)})</tspan></text>
${rows.join('\n')}
${goalLine}
</svg>
`
}

const round = (number: number): number => Math.round(number * 10) / 10
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
