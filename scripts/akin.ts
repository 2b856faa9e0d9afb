import { runAudit } from './akin/audit.ts'
import { runInvite } from './akin/invite.ts'
import { runResetSecondStep } from './akin/reset-second-step.ts'

const usage = `akin, for whoever runs the service. With the settings of the server (see .env.example):

  npm run akin -- audit verify [--anchor FILE]... [--public-key FILE]...
      compares the audit log with its checkpoints, and the checkpoints with copies kept elsewhere.
      A copy is a file of checkpoints, a line each; without one AKIN_AUDIT_ANCHOR_FILE is taken when it is set.
      Several keys where the log went on under a new one; without any, that of AKIN_KEY_DIR.
      Ends with 0 when all is as it was written, 1 when something was changed, 2 when it cannot tell.
  npm run akin -- audit key
      prints the public key that checkpoints are checked with. Keep it with the copies.
  npm run akin -- invite
      prints a new link for the first coordinator of a deployment that has none. It works once, for an hour, and earlier ones stop.
  npm run akin -- reset-second-step NAME
      takes the second step of somebody away who has lost what makes its codes, where no two people are there who could (docs/runbooks/second-step.md).
`

async function main(args: readonly string[]): Promise<number> {
	const [area, ...rest] = args
	if (area === 'audit') return runAudit(rest)
	if (area === 'invite') return runInvite()
	if (area === 'reset-second-step') return runResetSecondStep(rest)
	process.stdout.write(usage)
	return area === undefined || area === '--help' || area === 'help' ? 0 : 2
}

process.exitCode = await main(process.argv.slice(2))
