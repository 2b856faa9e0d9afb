import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useCallback } from 'react'

export type FailedTransfer =
	| 'person_stays'
	| 'person_not_now'
	| 'person_silent'
	| 'listener_declined'
	| 'listener_silent'
	| 'listener_gone'
	| 'withdrawn'
export type NotAble =
	| 'in_it'
	| 'had_it'
	| 'passed'
	| 'not_unlocked'
	| 'language'
	| 'resting'
	| 'paused'
	| 'away'
	| 'gone'
	| 'full'
	| 'with_somebody_in_danger'
	| 'being_asked'

/** What stands backstage of a transfer. */
export type TransferNotice =
	| { readonly kind: 'transfer_proposed'; readonly name: string; readonly to: string | null }
	| { readonly kind: 'transfer_agreed'; readonly to: string }
	| { readonly kind: 'transfer_failed'; readonly outcome: FailedTransfer; readonly to: string | null }

/** @returns a function that says how a transfer goes, as staff read it */
export function useTransferNotice(): (notice: TransferNotice) => string {
	const { t } = useLingui()
	return useCallback(
		(notice) => {
			switch (notice.kind) {
				case 'transfer_proposed':
					return notice.to === null
						? t`${{ name: notice.name }} asked whether they would like to go on with whoever is next.`
						: t`${{ name: notice.name }} asked whether they would like to go on with ${{ to: notice.to }}.`
				case 'transfer_agreed':
					return t`They said yes. ${{ to: notice.to }} is asked.`
				case 'transfer_failed':
					return failed(notice.outcome, notice.to ?? '')
			}

			function failed(outcome: FailedTransfer, to: string): string {
				switch (outcome) {
					case 'person_stays':
						return t`They would like to stay, for now.`
					case 'person_not_now':
						return t`They said: not now.`
					case 'person_silent':
						return t`They did not answer. Nothing has changed for them.`
					case 'listener_declined':
						return t`${{ to }} cannot take this one.`
					case 'listener_silent':
						return t`${{ to }} did not answer.`
					case 'listener_gone':
						return t`${{ to }} is not free any more.`
					case 'withdrawn':
						return t`It was taken back.`
				}
			}
		},
		[t],
	)
}

/** Why a listener cannot be asked at the moment. */
export function NotAbleWords({ reason }: { readonly reason: NotAble }): ReactNode {
	switch (reason) {
		case 'in_it':
			return <Trans>has it or is asked already</Trans>
		case 'had_it':
			return <Trans>handed it over before</Trans>
		case 'passed':
			return <Trans>passed on this one</Trans>
		case 'not_unlocked':
			return <Trans>is not so far in their training</Trans>
		case 'language':
			return <Trans>does not speak the language</Trans>
		case 'resting':
			return <Trans>is resting</Trans>
		case 'paused':
			return <Trans>is on a break</Trans>
		case 'away':
			return <Trans>is away</Trans>
		case 'gone':
			return <Trans>is not connected</Trans>
		case 'full':
			return <Trans>has no place free</Trans>
		case 'with_somebody_in_danger':
			return <Trans>is with somebody who needs them now</Trans>
		case 'being_asked':
			return <Trans>is being asked about somebody else</Trans>
	}
}
