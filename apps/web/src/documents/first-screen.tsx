import type { Front } from '@akin/core/programme/front'
import { useRef } from 'react'
import { Page } from '../seeker/frame/page.tsx'
import { Home } from '../seeker/start/home.tsx'
import { OpeningAgain } from '../seeker/start/opening-again.tsx'

const nothing = () => {}

/** The first screen as the app makes it in its very first look (`seeker/app.tsx`), so that the app goes on with the same elements. */
export function FirstScreen({ front, languages }: { readonly front: Front; readonly languages: readonly string[] }) {
	const heading = useRef<HTMLHeadingElement>(null)
	return (
		<Page
			screen="start"
			demo={front.demo}
			danger={{ kind: 'numbers_only' }}
			say={nothing}
			ownWindow={front.ownWindow}
			screens={null}
			banner={() => null}
		>
			{() =>
				front.returning ? (
					<OpeningAgain />
				) : (
					<Home
						{...{ status: front.status, programmes: front.programmes, now: front.now, languages, heading }}
						{...{ live: false, screens: null, chosenId: null, onChoose: nothing, onStart: null, hold: null, problem: null, beside: null }}
						onRetry={nothing}
					/>
				)
			}
		</Page>
	)
}
