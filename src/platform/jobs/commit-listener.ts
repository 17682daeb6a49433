import type { EntityManager, EntitySubscriberInterface, QueryRunner, TransactionCommitEvent } from 'typeorm';

/** Runs something after a transaction that is still open has been committed; never if it is rolled back. */
export class CommitListener implements EntitySubscriberInterface {
  readonly #tasks = new WeakMap<QueryRunner, (() => void)[]>();

  afterCommit(manager: EntityManager, task: () => void): void {
    const runner = manager.queryRunner;
    if (!runner?.isTransactionActive) task();
    else this.#tasks.set(runner, [...(this.#tasks.get(runner) ?? []), task]);
  }

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    if (queryRunner.isTransactionActive) return;
    for (const task of this.#take(queryRunner)) task();
  }

  afterTransactionRollback({ queryRunner }: TransactionCommitEvent): void {
    if (!queryRunner.isTransactionActive) this.#take(queryRunner);
  }

  #take(runner: QueryRunner): (() => void)[] {
    const tasks = this.#tasks.get(runner) ?? [];
    this.#tasks.delete(runner);
    return tasks;
  }
}
