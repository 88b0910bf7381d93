/** Path of a product's picture on its shop's origin. */
export const picturePath = (handle: string, colour: string): string => `/pictures/${handle}--${colour}.svg`;
