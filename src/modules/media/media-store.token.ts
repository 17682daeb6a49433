/** The configured `MediaStore`. */
export const MEDIA_STORE = Symbol('MEDIA_STORE');
