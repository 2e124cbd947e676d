// Everything is drawn on the device: there is no server rendering and nothing to prerender.
export const ssr = false;
export const prerender = false;
