/** The two channels between preload and shell; calls and pushes are told apart by their names. */
export const CALL_CHANNEL = 'qinlin:call';
export const PUSH_CHANNEL = 'qinlin:push';
