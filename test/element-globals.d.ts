/** What the element runner's mocha puts into the page; the unit runner's names are imported instead. */
declare function describe(title: string, suite: () => void): void;
declare function it(title: string, test: (this: { timeout(ms: number): void }) => unknown): void;
declare function before(hook: () => unknown): void;
declare function beforeEach(hook: () => unknown): void;
declare function after(hook: () => unknown): void;
declare function afterEach(hook: () => unknown): void;
