import { render } from 'lit/html.js';

export interface PropertyOptions {
  /** The attribute that sets the property; absent when none does. */
  readonly attribute?: string;
  /** The attribute's presence is the value. */
  readonly type?: BooleanConstructor;
}

/** Stylesheets, nested as they were composed. */
export type Styles = readonly (CSSStyleSheet | Styles)[];

/**
 * A custom element drawn by Lit's templates, with what LitElement does that we use: reactive properties, batched updates,
 * adopted stylesheets. LitElement itself would cost every page 2.2 kB more.
 */
export abstract class ReactiveElement extends HTMLElement {
  static styles: Styles = [];
  /** Properties that redraw the element when they are set. */
  static properties: Readonly<Record<string, PropertyOptions>> = {};

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  #changes?: Set<string>;
  #update = Promise.resolve();
  #early: Record<string, unknown> = {};

  constructor() {
    super();
    // A page may set properties before our chunk has come; as the element's own they would hide the accessors.
    const own = this as Record<string, unknown>;
    for (const name in new.target.properties)
      if (Object.hasOwn(own, name)) {
        this.#early[name] = own[name];
        delete own[name];
      }
  }

  /** Read once, when the tag is registered: the moment to give the class its accessors. */
  static get observedAttributes(): string[] {
    for (const name in this.properties) {
      const values = new WeakMap<object, unknown>();
      Object.defineProperty(this.prototype, name, {
        get(this: ReactiveElement) {
          return values.get(this);
        },
        set(this: ReactiveElement, value: unknown) {
          if (values.get(this) === value) return;
          values.set(this, value);
          this.requestUpdate(name);
        },
      });
    }
    return Object.values(this.properties).flatMap(({ attribute }) => attribute ?? []);
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof ReactiveElement;
    for (const name in properties)
      if (properties[name]!.attribute === attribute)
        Object.assign(this, { [name]: properties[name]!.type ? value !== null : (value ?? undefined) });
  }

  connectedCallback(): void {
    const { styles } = this.constructor as typeof ReactiveElement;
    this.renderRoot.adoptedStyleSheets = styles.flat(9) as CSSStyleSheet[];
    Object.assign(this, this.#early);
    this.#early = {};
    this.requestUpdate();
  }

  disconnectedCallback?(): void;

  /** Resolves once what was set so far is drawn. */
  get updateComplete(): Promise<void> {
    return this.#update;
  }

  requestUpdate(name = ''): void {
    if (this.#changes) {
      this.#changes.add(name);
      return;
    }
    this.#changes = new Set([name]);
    this.#update = this.#draw(this.#changes);
  }

  /** Waits for the end of the current task, so whatever it sets is drawn at once. */
  async #draw(changes: ReadonlySet<string>): Promise<void> {
    await undefined;
    if (this.isConnected) this.willUpdate?.(changes);
    this.#changes = undefined;
    if (!this.isConnected) return;
    render(this.render(), this.renderRoot, { host: this });
    this.updated?.();
  }

  /** Before drawing, with the names of the properties that were set; setting more here is part of the same update. */
  protected willUpdate?(changes: ReadonlySet<string>): void;

  protected updated?(): void;

  protected abstract render(): unknown;
}
