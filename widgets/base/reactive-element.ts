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

  /** Read once, when the tag is registered: the moment to give the class its accessors. */
  static get observedAttributes(): string[] {
    for (const name of Object.keys(this.properties)) {
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
    for (const [name, options] of Object.entries((this.constructor as typeof ReactiveElement).properties))
      if (options.attribute === attribute) Object.assign(this, { [name]: options.type ? value !== null : (value ?? undefined) });
  }

  connectedCallback(): void {
    const { styles } = this.constructor as typeof ReactiveElement;
    this.renderRoot.adoptedStyleSheets = styles.flat(9) as CSSStyleSheet[];
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
    const changes = (this.#changes = new Set([name]));
    this.#update = Promise.resolve().then(() => {
      if (this.isConnected) this.willUpdate?.(changes);
      this.#changes = undefined;
      if (!this.isConnected) return;
      render(this.render(), this.renderRoot, { host: this });
      this.updated?.();
    });
  }

  /** Before drawing, with the names of the properties that were set; setting more here is part of the same update. */
  protected willUpdate?(changes: ReadonlySet<string>): void;

  protected updated?(): void;

  protected abstract render(): unknown;
}
