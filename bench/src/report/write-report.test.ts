import { expect, it } from 'vitest'
import { figure } from '../measure/statistics.ts'
import { barChart } from './bar-chart.ts'
import { charts } from './charts.ts'
import { type SavedRun, savedRuns } from './saved-run.ts'
import { withCharts, withFigures, withGoals } from './write-report.ts'

const run: SavedRun = {
	...{
		bench: 'relay',
		args: ['--nodes', '2'],
		at: '2026-11-21T00:00:00.000Z',
		machine: 'a machine',
		system: 'a system',
		commit: 'abc1234',
	},
	...{ lines: ['CPU 1.50'], report: {} },
}

it('puts the figures of a run in their place, again and again, and leaves other places alone', () => {
	const before = 'Words.\n\n<!-- run relay -->\nnot yet\n<!-- end -->\n\n<!-- run other -->\nnot yet\n<!-- end -->\n'
	const after = withFigures(before, new Map([['relay', run]]))
	expect(after).toContain('`npm run bench -- relay --nodes 2` · 2026-11-21, commit abc1234, a machine, a system\n\n```\nCPU 1.50\n```')
	expect(after).toContain('<!-- run other -->\nnot yet\n<!-- end -->')
	expect(withFigures(after, new Map([['relay', run]]))).toBe(after)
})

it('says which goals were met, from the runs alone', () => {
	const page = '<!-- goals -->\n\n<!-- end -->\n'
	expect(withGoals(page, new Map())).toContain('| ≤ 10 | not yet run |  |')
	const report = {
		...{ cpuRatio: figure([1.5, 1.6, 1.7]), cpuRatioWithoutPostgres: figure([1.2]), perSecondAlone: { subject: figure([9_000]) } },
		...{ paced: { p99: { subject: figure([4]) } } },
	}
	const table = withGoals(page, new Map([['relay', { ...run, report }]]))
	expect(table).toContain('| ≤ 1.6 | 1.60 (1.50–1.70) | yes |')
	expect(table).toContain('| ≥ 10,000 | 9000 | no |')
	expect(withGoals(table, new Map([['relay', { ...run, report }]]))).toBe(table)
})

it('shows a chart where there is one', () => {
	const page = '<!-- chart a.svg: What it costs -->\n<!-- end -->'
	expect(withCharts(page, new Map())).toBe(page)
	expect(withCharts(page, new Map([['a.svg', '']]))).toContain('![What it costs](performance/a.svg)')
})

it('draws bars in proportion, with what was aimed for', () => {
	const bars = [
		{ label: 'a & b', value: 2, min: 1.5, max: 2 },
		{ label: 'half', value: 1, min: 1, max: 1, isBaseline: true },
	]
	const svg = barChart({ title: 'Times', unit: '÷', bars, goal: 1, digits: 1 })
	const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
	expect(widths[0]).toBeCloseTo((widths[1] ?? 0) * 2, 0)
	expect(svg).toContain('a &amp; b')
	expect(svg).toContain('goal 1.0')
})

it('draws nothing from nothing, and something from whatever stands in the repository', () => {
	expect(charts(new Map()).size).toBe(0)
	for (const svg of charts(savedRuns()).values()) expect(svg).not.toContain('NaN')
})
