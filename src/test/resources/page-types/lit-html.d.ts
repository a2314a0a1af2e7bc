// lit-html's own types, but for one: as the usual value of a parameter `nothing` does not say that there can be nothing else.
export * from '/lit/lit-html.js';
export const nothing: any;
