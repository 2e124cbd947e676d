/** Where reports of exports wait, sealed; apart, so that an exchange need not load the rest to look. */
export const EXPORT_REPORTS = 'exports';
