import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { type Locale, localeFacts } from '@akin/ui/i18n/locales'
import { useLocale } from '@akin/ui/i18n/provider'
import { Trans, useLingui } from '@lingui/react/macro'
import { SeekerDialog } from '../frame/seeker-dialog.tsx'
import { type TextSize, type Theme, useComfort } from './use-comfort.ts'

/** Text size, colours, language, the Shift key. Nothing of it is stored. */
export function ComfortDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
	const comfort = useComfort(open)
	const { t } = useLingui()
	const { locale, offered, change } = useLocale()
	return (
		<SeekerDialog
			open={open}
			onClose={onClose}
			closable
			title={<Trans>Comfort and language</Trans>}
			actions={
				<Button variant="primary" onClick={onClose}>
					<Trans>Done</Trans>
				</Button>
			}
		>
			<ChooseOne<TextSize>
				legend={<Trans>Text size</Trans>}
				value={comfort.textSize}
				onChange={(textSize) => comfort.change({ textSize })}
				options={[
					{ value: 'small', label: t`Small` },
					{ value: 'normal', label: t`Normal` },
					{ value: 'large', label: t`Large` },
					{ value: 'larger', label: t`Larger` },
					{ value: 'largest', label: t`Largest` },
				]}
			/>
			<ChooseOne<Theme>
				legend={<Trans>Colours</Trans>}
				value={comfort.theme}
				onChange={(theme) => comfort.change({ theme })}
				options={[
					{ value: 'system', label: t`Like this device` },
					{ value: 'light', label: t`Light` },
					{ value: 'dark', label: t`Dark` },
					{ value: 'more', label: t`More contrast` },
				]}
			/>
			<ChooseOne<Locale>
				legend={<Trans>Language of this page</Trans>}
				value={locale}
				onChange={(next) => void change(next)}
				options={offered.map((value) => ({ value, label: <bdi>{localeFacts(value).name}</bdi> }))}
			/>
			<ChooseOne<'on' | 'off'>
				legend={<Trans>Pressing Shift three times leaves this page</Trans>}
				value={comfort.shiftLeaves ? 'on' : 'off'}
				onChange={(value) => comfort.change({ shiftLeaves: value === 'on' })}
				options={[
					{ value: 'on', label: t`On` },
					{ value: 'off', label: t`Off` },
				]}
			/>
			<p>
				<Trans>These choices are kept only while this page is open.</Trans>
			</p>
		</SeekerDialog>
	)
}
