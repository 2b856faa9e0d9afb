import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans } from '@lingui/react/macro'
import { Languages } from 'lucide-react'
import { ChooseLanguage } from './choose-language.tsx'

/** Shows the name of the language: whoever cannot read the page finds it by that. */
export function LanguageButton({ small, onOpen }: { readonly small?: boolean; readonly onOpen: () => void }) {
	const { locale } = useLocale()
	return (
		<Button variant="quiet" {...(small && { size: 'small' })} onClick={onOpen}>
			<Languages size={16} aria-hidden />
			<span className="vh">
				<Trans>Language of the desk</Trans>
				{': '}
			</span>
			<bdi>{localeFacts(locale).name}</bdi>
		</Button>
	)
}

/** Stays open while languages are tried. */
export function LanguageDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	return (
		<Dialog
			open={open}
			onClose={onClose}
			closable
			title={<Trans>Language of the desk</Trans>}
			actions={
				<Button variant="primary" onClick={onClose}>
					<Trans>Done</Trans>
				</Button>
			}
		>
			<ChooseLanguage hideLegend />
			<p>
				<Trans>Your browser remembers it for the next time. The people you talk with read in their own language.</Trans>
			</p>
		</Dialog>
	)
}
