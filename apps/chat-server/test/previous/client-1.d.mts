export { connect } from '@akin/client/connect'
export { createListenerSession } from '@akin/client/listener-session'
export { createSeekerSession } from '@akin/client/seeker-session'
export { createSupervisorSession } from '@akin/client/supervisor-session'
