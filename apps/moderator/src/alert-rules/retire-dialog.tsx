import type { ProgrammeId } from '@akin/core/support/ids'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { type AlertRule, RuleWords } from './rule-words.tsx'

const shortest = 15
const longest = 300

type Going = 'asked' | 'too_short' | 'sending' | 'failed'

/** Asks that a rule stops for one programme, with a reason that everybody reads who sees the rule. A second person decides. */
export function RetireDialog(props: {
	readonly rule: AlertRule
	readonly programme: { readonly id: ProgrammeId; readonly name: string }
	readonly onClose: () => void
	readonly onDone: () => void
}) {
	const { rule, programme, onClose, onDone } = props
	const session = useSession()
	const [reason, setReason] = useState('')
	const [going, setGoing] = useState<Going>('asked')
	const retire = async () => {
		if (reason.trim().length < shortest) return setGoing('too_short')
		setGoing('sending')
		const reply = await session.approvals.request({
			kind: 'retire_rule',
			programmeId: programme.id,
			rule: rule.rule,
			reason: reason.trim(),
		})
		if (!reply.ok) return setGoing('failed')
		onDone()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Retire this rule</Trans>}
			keep={<Trans>Keep it</Trans>}
			busy={going === 'sending'}
			onGo={() => void retire()}
			go={<Trans>Ask a second person</Trans>}
			refusal={
				going === 'failed' && (
					<div role="alert">
						<Notice tone="error">
							<Trans>Nothing was asked for. Try again.</Trans>
						</Notice>
					</div>
				)
			}
		>
			<p>
				<strong>
					<RuleWords rule={rule} />
				</strong>{' '}
				<code dir="ltr">{rule.rule}</code>
			</p>
			<p>
				<Trans>
					From then on it raises nothing in <bdi>{programme.name}</bdi>. What it alone would have seen, nobody is shown. Other rules read
					on, and what it raised before stays. It can be taken up again at any time.
				</Trans>
			</p>
			<p>
				<strong>
					<Trans>This needs a second person. Nothing changes before one of them has approved it.</Trans>
				</strong>
			</p>
			<TextArea
				label={<Trans>Why?</Trans>}
				hint={<Trans>About the rule, in at least 15 characters. Do not write about a person: all supervisors read it here.</Trans>}
				error={going === 'too_short' ? <Trans>Please say a little more about why.</Trans> : undefined}
				value={reason}
				maxLength={longest}
				rows={3}
				onChange={(event) => setReason(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
