import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { CodeForm } from './code-form.tsx'
import styles from './own-sign-in.module.css'
import { QrCode } from './qr-code.tsx'

export type SetUp = { readonly secret: string; readonly link: string }
export type SecondStepSetUpProps = {
	readonly setUp: SetUp
	/** Null when it is set up; else why not. */
	readonly show: (code: string) => Promise<string | null>
	readonly children?: ReactNode
}

/** [ID5] [ID10] Two things to do with a phone, and one to type here. */
export function SecondStepSetUp({ setUp, show, children }: SecondStepSetUpProps) {
	const { t } = useLingui()
	return (
		<div className={styles.scan}>
			<p>
				<Trans>
					Scan this with an app that makes one-time codes, on your phone or another device. Any such app will do. There, Akin then shows six
					digits, new ones every half minute.
				</Trans>
			</p>
			<QrCode text={setUp.link} label={t`To scan with your app`} />
			<p>
				<Trans>Or type this into it:</Trans>{' '}
				<bdi className={styles.secret} dir="ltr">
					{setUp.secret.match(/.{1,4}/g)?.join(' ')}
				</bdi>
			</p>
			<CodeForm label={<Trans>The six digits it shows now</Trans>} hint={null} go={<Trans>Set it up</Trans>} show={show}>
				{children}
			</CodeForm>
		</div>
	)
}
