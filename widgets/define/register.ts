/** Registers a tag once, however often and from wherever its chunk is loaded. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
