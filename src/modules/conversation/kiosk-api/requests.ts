import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';

export class RatingRequest {
  @IsBoolean()
  helpful!: boolean;
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
