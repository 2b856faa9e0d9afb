import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { textIn } from '@akin/core/programme/programme-in-language'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { Numbers } from '../urgent-help/numbers.tsx'

export type AgeBand = 'too_young' | 'young' | 'grown' | 'rather_not'
export type Young = NonNullable<ProgrammeSummary['young']>
type Texts = readonly { readonly language: string; readonly text: string }[]

/** [YO1] How old they are, in bands and only if they like. The answer decides what this page shows, and leaves it by no way. */
export function YoungQuestion({
	young: { fromAge, consent, elsewhere },
	locale,
	inDanger,
	value,
	onChange,
}: {
	readonly young: Extract<Young, { kind: 'ask' }>
	readonly locale: string
	/** The numbers for them stand above already, and the chat is open to them at any age. */
	readonly inDanger: boolean
	readonly value: AgeBand | null
	readonly onChange: (band: AgeBand) => void
}) {
	const { t } = useLingui()
	const upToSeventeen = { value: 'young' as const, label: fromAge === 17 ? '17' : t`${{ fromAge }} to 17` }
	return (
		<>
			<ChooseOne<AgeBand>
				legend={<Trans>How old are you?</Trans>}
				hint={<Trans>Your answer stays on this page. We do not send it and we do not keep it.</Trans>}
				value={value}
				onChange={onChange}
				options={[
					{ value: 'too_young', label: t`Younger than ${{ fromAge }}` },
					...(fromAge < 18 ? [upToSeventeen] : []),
					{ value: 'grown', label: t`18 or older` },
					{ value: 'rather_not', label: t`Rather not say` },
				]}
			/>
			{value === 'young' && (
				<Notice title={<Trans>Please read this before you start</Trans>}>
					<TextForYoung texts={consent} locale={locale} />
					<p>
						<Trans>If you start the chat, you agree to this. You can ask the person who listens to you about it.</Trans>
					</p>
				</Notice>
			)}
			{value === 'too_young' && !inDanger && (
				// Who is there comes before what is not for them.
				<Notice title={<Trans>You did nothing wrong. These people are there for you now, at any age:</Trans>}>
					<Numbers />
					<TextForYoung texts={elsewhere} locale={locale} />
					<p>
						<Trans>This chat is for people who are {fromAge} or older</Trans>
					</p>
				</Notice>
			)}
			{value === 'too_young' && inDanger && elsewhere.length > 0 && (
				<Notice>
					<TextForYoung texts={elsewhere} locale={locale} />
				</Notice>
			)}
		</>
	)
}

/** The programme's own words, in the language of the page or in one that is there. */
export function TextForYoung({ texts, locale }: { readonly texts: Texts; readonly locale: string }) {
	const text = textIn(texts, locale) ?? texts[0]
	return text === undefined ? null : (
		<p lang={text.language} dir="auto">
			{text.text}
		</p>
	)
}
