import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { newCode } from './new-code.ts'
import styles from './settings.module.css'

type Topics = ProgrammeSettings['topics']
const mostTopics = 12

/** What a person can say it is about. A code stays with its topic when the words change, so that what was chosen before keeps its meaning. */
export function TopicsEditor({ topics, onChange }: { readonly topics: Topics; readonly onChange: (topics: Topics) => void }) {
	const { t } = useLingui()
	const [added, setAdded] = useState('')
	const label = added.trim()
	const add = () => {
		if (label === '') return
		const codes = topics.map(({ code }) => code)
		onChange([...topics, { code: newCode(label, codes, '_', 'topic'), label }])
		setAdded('')
	}
	const move = (at: number) => {
		const [above, moved] = [topics[at - 1], topics[at]]
		if (above && moved) onChange([...topics.slice(0, at - 1), moved, above, ...topics.slice(at + 1)])
	}
	return (
		<fieldset className={styles.group}>
			<legend className={styles.legend}>
				<Trans>Topics</Trans>
			</legend>
			<ol className={styles.rows}>
				{topics.map((topic, at) => (
					<li key={topic.code} className={styles.row}>
						<div className={styles.grow}>
							<TextField
								label={<Trans>Topic {at + 1}</Trans>}
								value={topic.label}
								maxLength={60}
								onChange={(event) => {
									const changed = event.currentTarget.value
									onChange(topics.map((one) => (one.code === topic.code ? { ...one, label: changed } : one)))
								}}
							/>
						</div>
						<Button size="small" unavailable={at === 0} onClick={() => move(at)} aria-label={t`Move ${{ topic: topic.label }} up`}>
							<Trans>Up</Trans>
						</Button>
						<Button
							size="small"
							onClick={() => onChange(topics.filter(({ code }) => code !== topic.code))}
							aria-label={t`Remove ${{ topic: topic.label }}`}
						>
							<Trans>Remove</Trans>
						</Button>
					</li>
				))}
			</ol>
			{topics.length < mostTopics && (
				<form
					className={styles.row}
					onSubmit={(event) => {
						event.preventDefault()
						add()
					}}
				>
					<div className={styles.grow}>
						<TextField
							label={<Trans>Another topic</Trans>}
							value={added}
							maxLength={60}
							onChange={(event) => setAdded(event.currentTarget.value)}
						/>
					</div>
					<Button size="small" type="submit" unavailable={label === ''}>
						<Trans>Add</Trans>
					</Button>
				</form>
			)}
		</fieldset>
	)
}
