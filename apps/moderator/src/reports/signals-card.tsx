import { wordSignalKind } from '@akin/core/attention/word-signal'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from '../charts/chart-card.tsx'
import { useKindWords } from '../settings/use-kind-words.ts'
import { Bars } from './bars-card.tsx'
import type { ToldReport } from './told-report.ts'
import { useToldWords } from './use-told-words.ts'

type Kind = ToldReport['signals'][number]['kind']

/** What became of signals, by what raised them: a rule that is mostly not needed is one to look at. */
export function SignalsCard({ signals }: Pick<ToldReport, 'signals'>) {
	const { t, i18n } = useLingui()
	const words = useToldWords()
	const kinds = useKindWords()
	const kind = useSignalNames()
	const told = signals.filter(({ total }) => total !== null)
	const raised = told.reduce((sum, { total }) => sum + (total ?? 0), 0)
	return (
		<ChartCard
			title={<Trans>What became of alerts</Trans>}
			summary={
				told.length === 0 ? (
					<Trans>No rule and no press raised five alerts or more.</Trans>
				) : (
					<Trans>
						{i18n.number(told.length)} reasons raised five alerts or more, {i18n.number(raised)} together. The table says what became of
						each.
					</Trans>
				)
			}
			picture={<Bars lines={told.map((one) => ({ key: keyOf(one), name: nameOf(one, kind(one.kind)), count: one.total }))} />}
			columns={[t`Raised by`, t`How soon`, t`Raised`, t`Seen to`, t`Not needed`, t`Not acknowledged`]}
			rows={signals.map((one) => ({
				key: keyOf(one),
				cells: [nameOf(one, kind(one.kind)), kinds.tier(one.tier), ...[one.total, one.onIt, one.notNeeded, one.open].map(words.told)],
			}))}
		/>
	)
}

type Line = ToldReport['signals'][number]
const keyOf = ({ kind, tier, rule }: Line) => `${kind} ${tier} ${rule ?? ''}`
const nameOf = ({ rule }: Line, kind: string) => (rule === null || rule === '' ? kind : `${kind} (${rule})`)

function useSignalNames(): (kind: Kind) => string {
	const { t } = useLingui()
	const kinds = useKindWords()
	return (kind) => {
		const ofWords = wordSignalKind.options.find((one) => one === kind)
		if (ofWords) return kinds.kind(ofWords)
		switch (kind) {
			case 'help_requested':
				return t`Help me`
			case 'danger_declared':
				return t`“I am in danger”`
			case 'listener_lost':
				return t`The listener was gone`
			case 'no_handler':
				return t`Nobody was answering`
			case 'waiting_long':
				return t`A long wait`
			default:
				return t`Safety not asked about`
		}
	}
}
