import type { SettingsView } from '@akin/core/protocol/settings'
import { fieldsForTwo } from '@akin/core/settings/needs-two'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { WhoCan } from '../approvals/approval-words.tsx'
import { useSettingsWords } from './use-settings-words.ts'

/** [ST8] How a change is made: at once, by asking somebody else, or alone because there is nobody else. */
export type WayToChange = 'at_once' | 'propose' | 'alone'
export function wayToChange({ settings, others }: Pick<SettingsView, 'settings' | 'others'>, after: ProgrammeSettings): WayToChange {
	if (fieldsForTwo(settings, after).length === 0) return 'at_once'
	return others.all > 0 ? 'propose' : 'alone'
}

/** What that means for whoever is about to change it. */
export function SecondPersonNotice({ view, after }: { readonly view: SettingsView; readonly after: ProgrammeSettings }) {
	const words = useSettingsWords()
	const way = wayToChange(view, after)
	const fields = fieldsForTwo(view.settings, after).map(words.field).join(', ')
	if (way === 'at_once') return null
	if (way === 'alone')
		return (
			<Notice title={<Trans>There is no second person</Trans>}>
				<p>
					<Trans>
						Two people decide on: {fields}. Nobody else answers for this programme, so you save it alone, and the change will always say
						that. Better have a second supervisor or coordinator first.
					</Trans>
				</p>
			</Notice>
		)
	if (view.proposal)
		return (
			<Notice tone="error" title={<Trans>Another proposal waits</Trans>}>
				<p>
					<Trans>
						<bdi>{view.proposal.requester}</bdi> has proposed a change to this programme. It has to be decided or taken back first. What you
						changed stays here.
					</Trans>
				</p>
			</Notice>
		)
	return (
		<Notice title={<Trans>This needs a second person</Trans>}>
			<p>
				<Trans>
					Two people decide on: {fields}. You propose it, and somebody else approves it within seven days. Until then nothing changes, also
					not the rest of it.
				</Trans>{' '}
				<WhoCan approvers={view.others.onDuty} couldDecide={view.others.all} mayDecide={false} />
			</p>
		</Notice>
	)
}
