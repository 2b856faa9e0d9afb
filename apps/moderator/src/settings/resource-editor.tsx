import type { Resource } from '@akin/core/programme/resource'
import { daysSinceChecked, isStale } from '@akin/core/settings/stale-resources'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { SelectField, TextField } from '@akin/ui/core/field'
import { Switch } from '@akin/ui/staff/switch'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import styles from './settings.module.css'

export type ResourceEditorProps = {
	readonly resource: Resource
	readonly languages: readonly string[]
	readonly now: number
	readonly onChange: (resource: Resource) => void
	readonly onRemove: () => void
}

export function ResourceEditor({ resource, languages, now, onChange, onRemove }: ResourceEditorProps) {
	const { t, i18n } = useLingui()
	const { id, name, what, contact, language, checkedOn, crisis } = resource
	const today = new Date(now).toISOString().slice(0, 10)
	const called = name || t`Without a name`
	return (
		<li className={styles.card} data-resource={id}>
			<div className={styles.row}>
				<h2 className={styles.cardTitle}>
					<bdi>{called}</bdi>
				</h2>
				<Checked checkedOn={checkedOn} now={now} />
			</div>
			<div className={styles.columns}>
				<TextField
					label={<Trans>Name</Trans>}
					value={name}
					maxLength={80}
					onChange={(event) => onChange({ ...resource, name: event.currentTarget.value })}
				/>
				<TextField
					label={<Trans>Number, address or place</Trans>}
					value={contact}
					maxLength={120}
					onChange={(event) => onChange({ ...resource, contact: event.currentTarget.value })}
				/>
				<SelectField
					label={<Trans>Language</Trans>}
					value={language}
					onChange={(event) => onChange({ ...resource, language: event.currentTarget.value })}
				>
					{[...new Set([...languages, language])].map((tag) => (
						<option key={tag} value={tag}>
							{languageName(tag, i18n.locale)}
						</option>
					))}
				</SelectField>
				<TextField
					label={<Trans>Checked on</Trans>}
					type="date"
					max={today}
					value={checkedOn}
					onChange={(event) => {
						const day = event.currentTarget.value
						if (day !== '') onChange({ ...resource, checkedOn: day })
					}}
				/>
			</div>
			<TextField
				label={<Trans>For whom and when, in a sentence</Trans>}
				value={what}
				maxLength={240}
				onChange={(event) => onChange({ ...resource, what: event.currentTarget.value })}
			/>
			<div className={styles.columns}>
				<TextField
					label={<Trans>Number to call</Trans>}
					hint={<Trans>Pressed on a card in the chat.</Trans>}
					type="tel"
					value={resource.call ?? ''}
					maxLength={40}
					onChange={(event) => onChange({ ...resource, call: event.currentTarget.value })}
				/>
				<TextField
					label={<Trans>Number for a text</Trans>}
					type="tel"
					value={resource.text ?? ''}
					maxLength={40}
					onChange={(event) => onChange({ ...resource, text: event.currentTarget.value })}
				/>
				<TextField
					label={<Trans>Web page</Trans>}
					type="url"
					value={resource.web ?? ''}
					maxLength={200}
					onChange={(event) => onChange({ ...resource, web: event.currentTarget.value })}
				/>
				<TextField
					label={<Trans>When somebody is there</Trans>}
					value={resource.hours ?? ''}
					maxLength={80}
					onChange={(event) => onChange({ ...resource, hours: event.currentTarget.value })}
				/>
			</div>
			<div className={styles.row}>
				<Switch on={crisis} onChange={(on) => onChange({ ...resource, crisis: on })}>
					<Trans>For a crisis: stands first</Trans>
				</Switch>
				<span className={styles.grow} />
				<Button
					size="small"
					unavailable={checkedOn === today}
					onClick={() => onChange({ ...resource, checkedOn: today })}
					aria-label={t`Checked today: ${{ name: called }}`}
				>
					<Trans>Checked today</Trans>
				</Button>
				<Button size="small" onClick={onRemove} aria-label={t`Remove ${{ name: called }}`}>
					<Trans>Remove</Trans>
				</Button>
			</div>
		</li>
	)
}

function Checked({ checkedOn, now }: { readonly checkedOn: string; readonly now: number }) {
	const days = Math.max(0, daysSinceChecked({ checkedOn }, now))
	return (
		<Chip tone={isStale({ checkedOn }, now) ? 'watch' : 'done'}>
			{days === 0 ? <Trans>Checked today</Trans> : <Plural value={days} one="Checked # day ago" other="Checked # days ago" />}
		</Chip>
	)
}
