import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { AppError } from '../errors/index.js';

const LONGEST_PAGE = 100;
const LONGEST_CURSOR = 200;

/** A page of a list: `first` items after a cursor, or `last` items before one. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `1 to ${LONGEST_PAGE}` })
  @IsInt()
  @Min(1)
  @Max(LONGEST_PAGE)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CURSOR)
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `1 to ${LONGEST_PAGE}, in the place of \`first\`: the items before \`before\`, else the end of the list`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of the page after, with `last`' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CURSOR)
  before?: string | null;
}

/** Which way a page is read, from where, and how many items it holds. Throws `invalid_page` for one of both ways. */
export function turnOf({ first, after = null, last = null, before = null }: PageArgs) {
  const isBackward = last !== null;
  if ((isBackward ? after : before) !== null)
    throw new AppError(
      'invalid',
      'invalid_page',
      'A page is `first` items `after` a cursor, or `last` items `before` one.',
    );
  return { isBackward, cursor: isBackward ? before : after, size: last ?? first };
}

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfoType;
}

/** The GraphQL type of a Relay connection of `item`, e.g. `ConversationConnection`. */
export function connectionType<T>(item: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor!: string;

    @Field(() => item)
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }
  return ConnectionType;
}

/** `found` holds one item more than the page where there are more, and a page that is read backward is in that order. */
export function connectionOf<T>(found: readonly T[], page: PageArgs, cursorOf: (item: T) => string): Connection<T> {
  const { isBackward, cursor, size } = turnOf(page);
  const read = found.slice(0, size).map((node) => ({ cursor: cursorOf(node), node }));
  const edges = isBackward ? read.reverse() : read;
  const [hasMore, hasCome] = [found.length > size, cursor !== null];
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackward ? hasCome : hasMore,
      hasPreviousPage: isBackward ? hasMore : hasCome,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
