// Apart from the contract itself: the phone page needs these, and has no room for what parses frames.

/** Both ends speak this version; a phone that kept an older page loads it again. */
export const ROOM_PROTOCOL = 1;

/** Longest text a phone may send, in characters. */
export const phoneText = 400;
