import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const LONGEST_PAGE = 100;
const LONGEST_CURSOR = 200;

/** A page of a list, newest first. */
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

/** `found` holds one item more than `first` where there is a next page. */
export function connectionOf<T>(
  found: readonly T[],
  { first, after }: PageArgs,
  cursorOf: (item: T) => string,
): Connection<T> {
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: typeof after === 'string',
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
