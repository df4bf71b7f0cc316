import { BaseSequencer, type TestSpecification } from 'vitest/node'

const isUnitTest = ({ moduleId }: TestSpecification) => moduleId.includes('/test/unit/')

/** Begins with the files that take long, so that no worker has one left when the others have ended. */
export class UnitTestsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter((file) => !isUnitTest(file)), ...sorted.filter(isUnitTest)]
  }
}
