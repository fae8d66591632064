export const STYLES = [];
