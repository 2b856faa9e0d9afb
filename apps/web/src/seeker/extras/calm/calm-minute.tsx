import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { SeekerDialog } from '../../frame/seeker-dialog.tsx'
import extras from '../extras.module.css'
import { Breathe } from './breathe.tsx'
import styles from './calm.module.css'

/** Four things somebody can do right here. None starts by itself, none makes a sound, and nothing of it is kept. */
export function CalmMinute({ onClose }: { readonly onClose: () => void }) {
	return (
		<SeekerDialog
			open
			onClose={onClose}
			closable
			title={<Trans>A calm minute</Trans>}
			actions={
				<Button variant="primary" onClick={onClose}>
					<Trans>Back</Trans>
				</Button>
			}
		>
			<p>
				<Trans>Some people find this helps, some don't. Stop whenever you like. Your chat or your place stays.</Trans>
			</p>
			<section className={extras.part} aria-labelledby="around-title">
				<h3 id="around-title">
					<Trans>Look around you</Trans>
				</h3>
				<p>
					<Trans>Say it to yourself, as slowly as you like.</Trans>
				</p>
				<ol className={styles.list}>
					<li>
						<Trans>Five things you can see.</Trans>
					</li>
					<li>
						<Trans>Four things you can touch.</Trans>
					</li>
					<li>
						<Trans>Three things you can hear.</Trans>
					</li>
					<li>
						<Trans>Two things you can smell.</Trans>
					</li>
					<li>
						<Trans>One thing you can taste.</Trans>
					</li>
				</ol>
			</section>
			<Breathe />
			<section className={extras.part} aria-labelledby="feet-title">
				<h3 id="feet-title">
					<Trans>Feet on the floor</Trans>
				</h3>
				<p>
					<Trans>Put both feet on the floor and press down a little. Feel what holds you up.</Trans>
				</p>
			</section>
			<section className={extras.part} aria-labelledby="water-title">
				<h3 id="water-title">
					<Trans>Cold water</Trans>
				</h3>
				<p>
					<Trans>Let cold water run over your hands, or hold something cool. Notice where you feel it.</Trans>
				</p>
			</section>
		</SeekerDialog>
	)
}
