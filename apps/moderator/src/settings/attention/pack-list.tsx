import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../../board/language-name.ts'
import styles from '../settings.module.css'
import bench from './bench.module.css'
import type { Pack } from './bench-engine.ts'

/** The packs that come with the product, and how far each goes. */
export function PackList({ packs }: { readonly packs: readonly Pack[] }) {
	const { i18n } = useLingui()
	return (
		<section aria-labelledby="packs-title">
			<h2 id="packs-title" className={styles.readingTitle}>
				<Trans>Rule packs that come with the service</Trans>
			</h2>
			<div className={bench.scroll}>
				<table className={bench.table}>
					<thead>
						<tr>
							<th scope="col">
								<Trans>Language</Trans>
							</th>
							<th scope="col">
								<Trans>Pack</Trans>
							</th>
							<th scope="col">
								<Trans>Rules</Trans>
							</th>
							<th scope="col">
								<Trans>How far it goes</Trans>
							</th>
						</tr>
					</thead>
					<tbody>
						{packs.map((pack) => (
							<tr key={pack.id}>
								<th scope="row">{languageName(pack.language, i18n.locale)}</th>
								<td>
									<bdi>{pack.id}</bdi> · <Trans>version {pack.version}</Trans>
								</td>
								<td>{i18n.number(pack.rules)}</td>
								<td dir="auto" lang="en">
									{pack.reach}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	)
}
