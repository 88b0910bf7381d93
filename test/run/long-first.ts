import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long whatever the size of its file. */
const long = /\/test\/(faults|models|postgres)\/|\/(phone-|studio|killed|profile-diff|explain-case|return-model)[^/]*$/;

/** Where no earlier run is remembered, vitest begins with large files; begun last, one of these would keep everything waiting. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
