/** Everything that has to be ended, the last first. */
export class Endings {
  private readonly all: (() => Promise<unknown>)[] = [];

  /** Remembers how a thing ends. @returns the thing */
  after<T>(thing: T, end: (thing: T) => Promise<unknown>): T {
    this.all.push(() => end(thing));
    return thing;
  }

  async run(): Promise<void> {
    for (const end of this.all.reverse()) await end().catch((error: unknown) => console.error(error));
  }
}
