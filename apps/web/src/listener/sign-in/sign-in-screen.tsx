import { Notice } from '@akin/ui/core/notice'
import { AccountCard } from '@akin/ui/staff/account-card'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useDeskTitle } from '../desk/use-desk-title.ts'
import { ChooseLanguage } from '../language/choose-language.tsx'
import type { Me, StaffDoor, Welcome } from '../session/staff-door.ts'
import { DemoSignIns } from './demo-sign-ins.tsx'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'

export interface SignInScreenProps {
	readonly door: StaffDoor
	readonly welcome: Welcome | null
	/** Why the last session ended, when it did not end by the person's own wish. */
	readonly ended?: ReactNode
	readonly onSignedIn: (me: Me) => void
}

export function SignInScreen({ door, welcome, ended, onSignedIn }: SignInScreenProps) {
	useDeskTitle({ offered: false, unread: 0 })
	return (
		<main className={styles.screen}>
			<AccountCard title={<Trans>Listener desk</Trans>}>
				{ended && <Notice>{ended}</Notice>}
				<SignInForm door={door} onSignedIn={onSignedIn} />
				{welcome?.demo && <DemoSignIns door={door} onSignedIn={onSignedIn} />}
				<ChooseLanguage />
			</AccountCard>
		</main>
	)
}
