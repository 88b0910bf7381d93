/** Makes the tabs of a list work: a click or the arrow keys choose one and show its panel. */
export function connectTabs(list: HTMLElement): void {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  const choose = (chosen: HTMLButtonElement): void => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')!)!.hidden = tab !== chosen;
    }
  };
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const step = steps[key];
      const next = step === undefined ? undefined : tabs[(index + step + tabs.length) % tabs.length];
      if (next === undefined) return;
      choose(next);
      next.focus();
    });
  }
}
