/** Returns were asked for, or something was reported. */
export class CassaReturnAsked extends Event {
  /** @param ids of the returns or the report */
  constructor(readonly ids: readonly string[]) {
    super('cassa-return-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cassa-return-asked': CassaReturnAsked;
  }
}
