/** Where links of a draft may lead: what is pasted or opened can carry anything. */
export const LINK = /^(?:https?|mailto):/i
