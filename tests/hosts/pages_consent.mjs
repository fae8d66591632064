export const CONSENT = [];
