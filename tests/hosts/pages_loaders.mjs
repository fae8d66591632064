export const LOADERS = [];
