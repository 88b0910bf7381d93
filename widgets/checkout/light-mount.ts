let mounts = 0;

/** A place in the document's light DOM that shows inside an element, however deep that element is nested. */
export interface LightMount {
  readonly host: HTMLElement;
  remove(): void;
}

/**
 * Opens a light-DOM element that is shown in the slot `name` of `element`. Payment providers refuse to mount inside a
 * ShadowRoot; where `element` itself stands in the shadow tree of another component, each level gets a slot that projects
 * the next, and the host ends up outside them all.
 */
export function openLightMount(element: HTMLElement, name: string): LightMount {
  const id = `cassa-${name}-${++mounts}`;
  const added: HTMLElement[] = [];
  let level = element;
  let slot = name;
  for (let root = level.getRootNode(); root instanceof ShadowRoot; root = level.getRootNode()) {
    const projection = document.createElement('slot');
    projection.name = id;
    projection.slot = slot;
    level.append(projection);
    added.push(projection);
    level = root.host as HTMLElement;
    slot = id;
  }
  const host = document.createElement('div');
  host.slot = slot;
  level.append(host);
  added.push(host);
  return { host, remove: () => added.forEach((node) => node.remove()) };
}
