/** Where a face stands: under the toolbar button, beside the page, or in a tab of its own. */
export type Frame = 'popup' | 'panel' | 'dashboard';
