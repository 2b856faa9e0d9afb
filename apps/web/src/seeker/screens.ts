import '@akin/ui/tokens/styles.css'
import './frame/low-and-printed.css'
import './frame/with-the-app.css'
import { AfterScreen } from './after/after-screen.tsx'
import { ComfortDialog } from './comfort/comfort-dialog.tsx'
import { ExtrasHost } from './extras/extras-host.tsx'
import { OutOfDate } from './frame/out-of-date.tsx'
import { Questions } from './start/questions.tsx'
import { StartExtras } from './start/start-extras.tsx'
import { ConnectionLine } from './talk/connection-line.tsx'
import { TalkScreen } from './talk/talk-screen.tsx'
import { Undelivered } from './talk/undelivered.tsx'
import { Numbers } from './urgent-help/numbers.tsx'
import { UrgentHelpDialog } from './urgent-help/urgent-help-dialog.tsx'

/** Every screen after the first and all dialogs, fetched once the first can be used. */
export const screens = {
	...{ AfterScreen, ComfortDialog, ConnectionLine, Numbers, OutOfDate },
	...{ ExtrasHost, Questions, TalkScreen, Undelivered, StartExtras, UrgentHelpDialog },
} as const
export type Screens = typeof screens
