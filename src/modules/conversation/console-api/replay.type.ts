import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ShownSegment', { description: 'A piece of the answer, as it reached the visitor; its sound is left out.' })
export class ShownSegmentType {
  @Field(() => Int)
  index!: number;

  @Field(() => String, { description: 'hold or answer' })
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  isSpoken!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of its sound' })
  durationMs!: number | null;

  @Field(() => Int, { description: 'From the receipt of the utterance until it was stored and told' })
  shownAfterMs!: number;
}

@ObjectType('ShownProduct', { description: 'A row of the product master as it was shown then.' })
export class ShownProductType {
  @Field(() => String)
  productNumber!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  size!: string | null;
}

@ObjectType('ShownMedia', { description: 'An image or a video beside the answer. Its address served for an hour.' })
export class ShownMediaType {
  @Field(() => String, { description: 'image or video' })
  kind!: string;

  @Field(() => String)
  caption!: string;

  @Field(() => String, { description: 'Media type, e.g. image/png' })
  type!: string;
}

@ObjectType('ShownSource', { description: 'A document that the visitor was told the answer stands on.' })
export class ShownSourceType {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Float, { nullable: true })
  similarity!: number | null;
}

@ObjectType('Replay', { description: 'What the visitor saw, in its order, without the sound.' })
export class ReplayType {
  @Field(() => ID)
  taskId!: string;

  @Field(() => [ShownSegmentType])
  segments!: ShownSegmentType[];

  @Field(() => ShownProductType, { nullable: true, description: 'When exactly one row was meant' })
  product!: ShownProductType | null;

  @Field(() => [ShownProductType], { description: 'What a question or an enumeration offered' })
  candidates!: ShownProductType[];

  @Field(() => [ShownMediaType])
  media!: ShownMediaType[];

  @Field(() => [ShownSourceType])
  sources!: ShownSourceType[];
}

export interface ReplayRow {
  conversationId: string;
  taskId: string;
  receivedAt: Date;
  /** Null while it is being answered. */
  result: Partial<Pick<ReplayType, 'product' | 'candidates' | 'media' | 'sources'>> | null;
  segments: (Omit<ShownSegmentType, 'shownAfterMs'> & { shownAt: string })[];
}

export function toReplay({ taskId, receivedAt, result, segments }: ReplayRow): ReplayType {
  return {
    taskId,
    segments: segments.map(({ shownAt, ...segment }) => ({
      ...segment,
      shownAfterMs: Math.max(0, new Date(shownAt).getTime() - receivedAt.getTime()),
    })),
    product: result?.product ?? null,
    candidates: result?.candidates ?? [],
    media: result?.media ?? [],
    sources: result?.sources ?? [],
  };
}
