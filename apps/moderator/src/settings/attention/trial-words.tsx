import type { HeldBack } from '@akin/core/attention/held-back'
import { tierOfWords, type WordSignal } from '@akin/core/attention/word-signal'
import { AttentionChip } from '@akin/ui/core/chip'
import { Plural, Trans } from '@lingui/react/macro'
import styles from '../settings.module.css'
import { useKindWords } from '../use-kind-words.ts'
import bench from './bench.module.css'
import type { TrialResult } from './bench-engine.ts'
import { markedParts } from './marked-parts.ts'

/** The words that were tried, with what was found in them marked, and every finding in words. */
export function TrialWords({ text, language, result }: { readonly text: string; readonly language: string; readonly result: TrialResult }) {
	const { signals, heldBack } = result
	return (
		<div className={bench.result} aria-live="polite">
			<p className={bench.text} dir="auto" lang={language}>
				{markedParts(
					text,
					signals.map(({ span }) => span),
				).map((part) =>
					part.marked ? (
						<mark key={part.start} className={bench.mark}>
							{part.text}
						</mark>
					) : (
						part.text
					),
				)}
			</p>
			<p className={bench.tier}>
				<AttentionChip attention={tierOfWords(signals)} />{' '}
				{signals.length === 0 ? (
					<Trans>Nothing fires. That says nothing about how somebody is.</Trans>
				) : (
					<Plural value={signals.length} one="# rule fires" other="# rules fire" />
				)}
			</p>
			<ul className={styles.rows}>
				{signals.map((signal) => (
					<Finding key={`${signal.rule} ${signal.span[0]}`} text={text} signal={signal} />
				))}
				{heldBack.map((held) => (
					<Finding key={`${held.rule} ${held.span[0]} held`} text={text} held={held} />
				))}
			</ul>
		</div>
	)
}

type FindingProps = { readonly text: string } & ({ readonly signal: WordSignal } | { readonly held: HeldBack })

function Finding(props: FindingProps) {
	const kinds = useKindWords()
	const found = 'signal' in props ? props.signal : props.held
	const [rule = '', guard] = found.rule.split('~')
	const words = props.text.slice(...found.span)
	return (
		<li className={bench.finding} data-rule={found.rule}>
			<strong>{kinds.kind(found.kind)}</strong> · {'signal' in props ? kinds.tier(props.signal.tier) : <Trans>says nothing</Trans>} ·{' '}
			<q dir="auto">{words}</q>
			<br />
			<span className={styles.hint}>
				<Trans>
					Rule <bdi>{rule}</bdi>
				</Trans>
				{guard !== undefined && (
					<>
						{' '}
						·{' '}
						{'signal' in props ? (
							<Trans>
								kept at “Watch” by words beside it: <bdi>{guard}</bdi>
							</Trans>
						) : (
							<Trans>
								held back by words beside it: <bdi>{guard}</bdi>
							</Trans>
						)}
					</>
				)}
			</span>
		</li>
	)
}
