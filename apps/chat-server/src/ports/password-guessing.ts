/** Whether somebody who tries what people usually choose, or what is known of them, would soon have a password. Asks nobody outside. */
export type EasilyGuessed = (password: string, knownOfThem: readonly string[]) => boolean
