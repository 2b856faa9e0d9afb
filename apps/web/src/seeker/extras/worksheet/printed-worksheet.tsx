import { isCrossedOut, type Line, type Worksheet } from '@akin/core/worksheet/worksheet'
import { useWorksheetWords } from '@akin/ui/core/worksheet-words'
import { PrintedPage } from '../printed-page.tsx'
import { wordsOf } from './worksheet-lines.ts'

/** The worksheet as it stands on paper, without what was crossed out and without names. */
export function PrintedWorksheet({ sheet, title }: { readonly sheet: Worksheet<unknown>; readonly title: string }) {
	const words = useWorksheetWords()
	const part = (field: 'trouble' | 'step' | 'when') => (
		<section>
			<h2>{words(field).title}</h2>
			<p dir="auto">{wordsOf(sheet[field])}</p>
		</section>
	)
	const points = (field: 'for' | 'against', lines: readonly Line<unknown>[]) =>
		lines.some((line) => !isCrossedOut(line)) && (
			<>
				<h3>{words(field).title}</h3>
				<ul>
					{lines.flatMap((line) =>
						isCrossedOut(line)
							? []
							: [
									<li key={line.versions[0]?.edit} dir="auto">
										{wordsOf(line)}
									</li>,
								],
					)}
				</ul>
			</>
		)
	return (
		<PrintedPage name="worksheet" title={title}>
			{part('trouble')}
			<h2>{words('idea').title}</h2>
			<ol>
				{sheet.ideas
					.filter((idea) => !isCrossedOut(idea))
					.map((idea) => (
						<li key={idea.versions[0]?.edit}>
							<p dir="auto">{wordsOf(idea)}</p>
							{points('for', idea.for)}
							{points('against', idea.against)}
						</li>
					))}
			</ol>
			{part('step')}
			{part('when')}
		</PrintedPage>
	)
}
