/** Of everything that is drawn in the demo, and the name under which its load is remembered. */
export const seed = 'shouwang-demo-1';
