/** Who wrote a message: a supervisor who handles a conversation counts as a listener here. */
export type Speaker = 'seeker' | 'listener'

/** Somebody of staff, or the person themselves, has said outside the messages that there is danger. */
export type DangerFlag = 'intake_danger' | 'danger_declared' | 'listener_flag'
