import type { Worksheet } from '@akin/core/worksheet/worksheet'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { useWorksheetWords } from '@akin/ui/core/worksheet-words'
import { Trans, useLingui } from '@lingui/react/macro'
import extras from '../extras.module.css'
import { addToPlan } from '../plan/add-to-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { printAs } from '../printed-page.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { PrintedWorksheet } from './printed-worksheet.tsx'
import { wordsOf, worksheetText } from './worksheet-lines.ts'

export interface KeepWorksheetProps {
	readonly sheet: Worksheet<unknown>
	readonly announcer: Announcer
	readonly plan: Plan
	readonly onPlan: (plan: Plan) => void
}

/** Ways to have it afterwards: on paper, as text, as a line of the plan. */
export function KeepWorksheet({ sheet, announcer, plan, onPlan }: KeepWorksheetProps) {
	const { t } = useLingui()
	const words = useWorksheetWords()
	const title = t`Worksheet`
	const text = worksheetText(title, sheet, words)
	const copy = () => {
		const failed = () => announcer.status(t`This browser does not let us copy. You can save it as a file.`)
		// Pages that are not served safely have no clipboard.
		if (!navigator.clipboard) return failed()
		navigator.clipboard.writeText(text).then(() => announcer.status(t`Copied.`), failed)
	}
	const step = [wordsOf(sheet.step), wordsOf(sheet.when)].filter((part) => part !== '').join('\n')
	const keepInPlan = () => {
		onPlan(addToPlan(plan, 'alone', step))
		announcer.status(t`It stands in your plan now. The plan stays on this page unless you keep it.`)
	}
	return (
		<section className={extras.part} aria-labelledby="keep-sheet-title">
			<h3 id="keep-sheet-title">
				<Trans>Take it with you</Trans>
			</h3>
			<div className={extras.actions}>
				<Button onClick={() => printAs(title)}>
					<Trans>Print it</Trans>
				</Button>
				<Button onClick={copy}>
					<Trans>Copy it</Trans>
				</Button>
				<Button onClick={() => saveAsFile(text)}>
					<Trans>Save it as a file</Trans>
				</Button>
				{step !== '' && (
					<Button onClick={keepInPlan}>
						<Trans>Put the small step into my plan</Trans>
					</Button>
				)}
			</div>
			<p className={extras.hint}>
				<Trans>Anyone who opens your downloads can read the file.</Trans>
			</p>
			<PrintedWorksheet sheet={sheet} title={title} />
		</section>
	)
}
