import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';

export class RatingRequest {
  @IsBoolean()
  helpful!: boolean;
}

/** An exchange is over long before this; a terminal that says more measured something else. */
const LONGEST_WAIT_MS = 60_000;

export class HeardRequest {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_WAIT_MS,
    description: 'From the end of the question, spoken or touched, to the first sound of the answer, on one clock',
  })
  @IsInt()
  @Min(0)
  @Max(LONGEST_WAIT_MS)
  afterMs!: number;
}

export class PollQuery {
  /** Seconds to hold the answer for news. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(60)
  wait?: number;

  /** Index of the last segment that the client has; -1 for none. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-1)
  @Max(10_000)
  after?: number;
}
