import type { SettingsView } from '@akin/core/protocol/settings'
import { fieldsOf } from '@akin/core/settings/changed-fields'
import { onTopOf } from '@akin/core/settings/on-top-of'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { ChangesTable } from './changes-table.tsx'
import type { Draft } from './use-programme-settings.ts'
import { useSettingsWords } from './use-settings-words.ts'

export type OvertakenNoticeProps = {
	readonly draft: Draft
	readonly by: SettingsView
	readonly onPutOnTop: () => void
	readonly onDiscard: () => void
}

/** [ST6] Somebody was quicker: who, with what, and how to go on. Nothing that was changed here is lost. */
export function OvertakenNotice({ draft, by, onPutOnTop, onDiscard }: OvertakenNoticeProps) {
	const words = useSettingsWords()
	const theirs = by.changes.filter(({ version }) => version > draft.base.version)
	const [latest] = theirs
	const fields = [...new Set(theirs.flatMap(fieldsOf))]
	const { bothChanged } = onTopOf(by.settings, draft.base.settings, draft.settings)
	const name = latest?.changedBy?.name ?? ''
	return (
		<Notice
			tone="error"
			title={
				<Trans>
					<bdi>{name}</bdi> saved a change while you were changing this
				</Trans>
			}
			actions={
				<>
					<Button size="small" variant="primary" onClick={onPutOnTop}>
						<Trans>Put mine on top</Trans>
					</Button>
					<Button size="small" onClick={onDiscard}>
						<Trans>Throw mine away</Trans>
					</Button>
				</>
			}
		>
			<p>
				<Trans>
					{latest ? words.moment(latest.changedAt) : ''}: {fields.map(words.field).join(', ')}. What you changed is still here, and not
					saved.
				</Trans>{' '}
				{bothChanged.length > 0 && (
					<strong>
						<Trans>You both changed: {bothChanged.map(words.field).join(', ')}. With yours on top, theirs is replaced there.</Trans>
					</strong>
				)}
			</p>
			<ChangesTable fields={fields} before={draft.base.settings} after={by.settings} />
		</Notice>
	)
}
