import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { AreaProps } from '../area-props.ts'
import styles from '../settings.module.css'
import { SettingsReading } from '../settings-reading.tsx'
import { AlarmsForecast } from './alarms-forecast.tsx'
import { PackList } from './pack-list.tsx'
import { RetiredRules } from './retired-rules.tsx'
import { TestBench } from './test-bench.tsx'
import { useBenchEngine } from './use-bench-engine.ts'
import { useRetiredRules } from './use-retired-rules.ts'
import { WordsEditor } from './words-editor.tsx'

export type AttentionAreaProps = AreaProps & {
	readonly programmeId: ProgrammeId
	readonly mayChange: boolean
	/** As they are stored: what a change is held against. */
	readonly saved: ProgrammeSettings
}

/** What messages are read with, what a programme adds to it, and a place to try both. */
export function AttentionArea({ settings, onChange, programmeId, mayChange, saved }: AttentionAreaProps) {
	const engine = useBenchEngine()
	const { words } = settings.attention
	const retiredRules = useRetiredRules(programmeId)
	const retired = useMemo(() => new Set(retiredRules?.map(({ rule }) => rule)), [retiredRules])
	const reading = useMemo(() => ({ words, retired }), [words, retired])
	return (
		<div className={styles.area}>
			<Notice title={<Trans>It supplements people and misses about a quarter</Trans>}>
				<p>
					<Trans>Rules read words and never take attention away from anybody. That nothing was found does not mean that all is well.</Trans>
				</p>
			</Notice>
			{mayChange ? (
				<WordsEditor words={words} onChange={(changed) => onChange({ attention: { words: [...changed] } })} />
			) : (
				<SettingsReading fields={['attention']} settings={settings} />
			)}
			{engine === null ? (
				<p className={styles.loading}>
					<Trans>Fetching the rules.</Trans>
				</p>
			) : (
				<>
					<TestBench engine={engine} reading={reading} />
					<AlarmsForecast engine={engine} retired={retired} before={saved.attention.words} after={words} />
					<RetiredRules retired={retiredRules} />
					<PackList packs={engine.packs} />
				</>
			)}
		</div>
	)
}
