type Child = Node | string | undefined;

/** An element with a class and children; text never becomes markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** An icon that says nothing to those who do not see it. */
export function icon(sign: string, className = 'icon'): HTMLSpanElement {
  const made = element('span', className, sign);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** The element of this id, of this kind. @throws Error when the page has none */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} #${id}`);
  return found;
}
