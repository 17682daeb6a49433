/** By it alone a style that is made while the page runs is allowed: the server writes another one into every answer. */
export const styleNonce = document.getElementById('nonce')?.nonce ?? '';

// What keeps the page behind a dialog from scrolling looks for it under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
